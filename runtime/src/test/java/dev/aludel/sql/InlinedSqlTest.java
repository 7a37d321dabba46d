// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class InlinedSqlTest {

    private static String inlined(String sql, Object... values) {
        return new InlinedSql().of(new Statement(sql, List.of(values)));
    }

    @Test
    void questionMarksOutsideQuotesAreTheValues() {
        assertThat(inlined("select ?, '?', \"?\", $$?$$ /* ? */ -- ?", "it's"))
                .isEqualTo("select ('it''s'::varchar), '?', \"?\", $$?$$ /* ? */ -- ?");
        assertThat(inlined("select a ?? ? and b ??| c", "k")).isEqualTo("select a ? ('k'::varchar) and b ?| c");
        assertThat(inlined("select 1-?", -1)).isEqualTo("select 1-('-1'::integer)");
    }

    @Test
    void withoutValuesNothingChanges() {
        assertThat(inlined("select a ? 'b', c ?? d")).isEqualTo("select a ? 'b', c ?? d");
    }

    @Test
    void whatCanNotBeSpelledIsRefused() {
        assertThatThrownBy(() -> inlined("select ?", new java.util.ArrayDeque<>()))
                .isInstanceOf(UnspellableSqlException.class)
                .hasMessageContainingAll("ALU-522", "parameter 1 is a ArrayDeque");
        for (Object value : List.of(Instant.MAX, Instant.MIN, LocalDate.of(10_000, 1, 1), LocalDate.of(0, 1, 1))) {
            assertThatThrownBy(() -> inlined("select ?", value)).isInstanceOf(UnspellableSqlException.class);
        }
        assertThatThrownBy(() -> inlined("select ?, ?", 1)).hasMessageContaining("2 question marks for 1 values");
        assertThatThrownBy(() -> inlined("select ?", 1, 2)).hasMessageContaining("1 question marks for 2 values");
        assertThatThrownBy(() -> inlined("select 'a\0'")).hasMessageContaining("U+0000");
        assertThatThrownBy(() -> inlined("select '\ud800'")).hasMessageContaining("U+D800");
    }
}
