// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static dev.aludel.sql.DollarQuoting.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DollarQuotingTest {

    @Test
    void theTagDoesNotOccurInTheText() {
        assertThat(quoted("a $$ b", "x")).isEqualTo("$x$a $$ b$x$");
        assertThat(quoted("a $x$ b", "x")).isEqualTo("$x1$a $x$ b$x1$");
        assertThat(quoted("a $x$ $x1$", "x")).isEqualTo("$x2$a $x$ $x1$$x2$");
    }

    @Test
    void aTextThatEndsLikeTheTagBeginsDoesNotEndEarly() {
        assertThat(quoted("a $x", "x")).isEqualTo("$x1$a $x$x1$");
        assertThat(quoted("a $", "x")).isEqualTo("$x$a $$x$");
    }
}
