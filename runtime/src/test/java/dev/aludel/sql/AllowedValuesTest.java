// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which conditions are lists of values, and which of two allows more. */
class AllowedValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "state in ('A') | state in ('A','B')",
                "(state in ('A','B')) | state in ('B', 'C', 'A')",
                "state in ('A') | State IN ('A', 'B')",
                "\"State\" in ('A') | \"State\" in ('A', 'it''s')",
                "state in ('A','B') | state in ('A','B')",
                "(state)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]) | state in ('A','B','C')",
                "((state)::text = ANY (ARRAY[('A'::character varying)::text, ('B'::character varying)::text])) | (state in ('A','B'))",
                "state between 0 and 2 | state between 0 and 3",
                "((state >= 0) AND (state <= 2)) | (state between 0 and 3)",
                "state between 0 and 2 | state in (0, 1, 2, 3)",
            })
    void includesWhatIsNarrower(String narrow, String wide) {
        assertThat(values(wide).includes(values(narrow))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "state in ('A','B') | state in ('A')",
                "state in ('A') | other in ('A','B')",
                "state in ('A') | \"State\" in ('A','B')",
                "state in ('a') | state in ('A')",
                "state between 0 and 4 | state between 0 and 3",
                "state between 0 and 3 | state between 1 and 4",
            })
    void includesNothingElse(String one, String other) {
        assertThat(values(other).includes(values(one))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "state",
                "state in",
                "state in ('A',)",
                "state in ('A' 'B')",
                "state in ('A', other)",
                "state in ('A', null)",
                "state in ('A') or true",
                "state not in ('A')",
                "state in ('A') and other in ('B')",
                "lower(state) in ('a')",
                "state = 'A'",
                "state::integer in (1)",
                "state::varchar(1) in ('A')",
                "state between 0 and other",
                "state between 0 and 3 or true",
                "state between -1 and 3",
                "state between 0.5 and 3",
                "state between 0 and 2000000000",
                "state between 0 and 99999999999999999999",
                "state >= 0 and other <= 2",
                "state > 0 and state < 2",
                "state <> all (array['A'])",
                "state = any (array['A']) or true",
                "'A' in ('A')",
                "state in (select 'A')",
            })
    void anythingElseIsNoList(String condition) {
        assertThat(AllowedValues.of(condition)).isEmpty();
    }

    private static AllowedValues values(String condition) {
        return AllowedValues.of(condition).orElseThrow();
    }
}
