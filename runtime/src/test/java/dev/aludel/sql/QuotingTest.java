// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static dev.aludel.sql.Quoting.list;
import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.QualifiedName;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotingTest {

    @Test
    void plainNamesStayBare() {
        assertThat(quoted("users")).isEqualTo("users");
        assertThat(quoted("_a1")).isEqualTo("_a1");
        assertThat(quoted("name")).isEqualTo("name");
        assertThat(quoted("value")).isEqualTo("value");
    }

    @Test
    void otherNamesAreQuoted() {
        assertThat(quoted("Users")).isEqualTo("\"Users\"");
        assertThat(quoted("1a")).isEqualTo("\"1a\"");
        assertThat(quoted("a b")).isEqualTo("\"a b\"");
        assertThat(quoted("a$b")).isEqualTo("\"a$b\"");
        assertThat(quoted("a.b")).isEqualTo("\"a.b\"");
        assertThat(quoted("größe")).isEqualTo("\"größe\"");
        assertThat(quoted("\"; drop table")).isEqualTo("\"\"\"; drop table\"");
    }

    @Test
    void keyWordsAreQuoted() {
        assertThat(List.of(quoted("user"), quoted("order"), quoted("end"), quoted("int"), quoted("left")))
                .containsExactly("\"user\"", "\"order\"", "\"end\"", "\"int\"", "\"left\"");
    }

    @Test
    void qualifiedNames() {
        assertThat(quoted(QualifiedName.of("user"))).isEqualTo("\"user\"");
        assertThat(quoted(new QualifiedName("my schema", "t"))).isEqualTo("\"my schema\".t");
        assertThat(list(List.of("a", "B"))).isEqualTo("(a, \"B\")");
    }

    @Test
    void literals() {
        assertThat(literal("it's")).isEqualTo("'it''s'");
        assertThat(literal("a\nb")).isEqualTo("'a\nb'");
        assertThat(literal("a\\'b")).isEqualTo("E'a\\\\''b'");
        assertThat(literal("")).isEqualTo("''");
    }
}
