// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLiteralsTest {

    @Test
    void textsInAnyQuotes() {
        assertThat(TextLiterals.in(
                        "a = 'it''s' or b in (E'it\\'s \\\\', $$x'y$$, $t$ $$ $t$) -- 'no'\n or \"'c'\" = ''"))
                .containsExactlyInAnyOrder("it's", "it's \\", "x'y", " $$ ", "");
    }

    @Test
    void elementsOfArrays() {
        assertThat(TextLiterals.in("SET DEFAULT '{a, \"b c\", {\"d\\\"\", e''f}, \"\"}'"))
                .contains("a", "b c", "d\"", "e'f", "");
        assertThat(TextLiterals.in("'{}'")).containsExactly("{}");
    }

    @Test
    void partsOfTextsAreNone() {
        assertThat(TextLiterals.in("c IN ('sadder', '{sad!}') AND sad = $1")).doesNotContain("sad", "1");
    }
}
