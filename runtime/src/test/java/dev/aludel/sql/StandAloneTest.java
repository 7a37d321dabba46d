// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandAloneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select 1;",
                "select a::text, 'it''s; \\ :x', \"a;b\", $$;\\$$ from t -- ; \\",
                "insert into t values (E'\\'', ':USER')",
                "select f(a := 1)",
                "create index i on t ((a || 'begin'))"
            })
    void wholeStatementsStandAlone(String sql) {
        assertThat(StandAlone.is(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'open",
                "select 'open''",
                "select \"open",
                "select $a$ open $$",
                "select E'open\\'",
                "select 1 /* open",
                "select (1",
                "select 1)",
                "select )1(",
                "select 1; select 2",
                "\\q",
                "select 1 \\g",
                "select a[1:n]",
                "select :'x'",
                "create function f() returns int begin atomic select 1; end"
            })
    void othersDoNot(String sql) {
        assertThat(StandAlone.is(sql)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"select 1|select 1;", "select 1; |select 1;", "``|`\n;`", "-- x|`-- x\n;`", "a -- x|`a -- x\n;`"})
    void aSemicolonEndsItWhereNoCommentHidesIt(String sql, String terminated) {
        assertThat(StandAlone.terminated(sql)).isEqualTo(terminated);
    }
}
