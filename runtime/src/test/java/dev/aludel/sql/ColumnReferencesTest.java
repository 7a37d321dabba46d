// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where expressions name a column, and where only a word looks like it. */
class ColumnReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "date > 3 | day > 3",
                "DATE > 3 | day > 3",
                "\"date\" > 3 | day > 3",
                "\"Date\" > 3 | \"Date\" > 3",
                "users.date > 3 | users.day > 3",
                "date.x > 3 | date.x > 3",
                "updated > 3 and date2 > 4 | updated > 3 and date2 > 4",
                "date in ('date', e'\\'date', $$date$$, $a$date$a$) | day in ('date', e'\\'date', $$date$$, $a$date$a$)",
                "x > date '2026-01-01' | x > date '2026-01-01'",
                "date::date > x::date | day::date > x::date",
                "cast(date as date) = date | cast(day as date) = day",
                "date(date) is null | date(day) is null",
                "extract(date from date) = 1 | extract(date from day) = 1",
                "a /* date */ = date -- date | a /* date */ = day -- date",
                "$1 = date | $1 = day",
                "(date)::text = 'a''date' | (day)::text = 'a''date'",
                "datum > 3 | datum > 3"
            })
    void onlyTheColumnIsRenamed(String before, String after) {
        assertThat(ColumnReferences.renamed(before, "date", "day")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a > 0 | a | Übung | \"Übung\" > 0",
                "\"x\"\"y\" > 0 | x\"y | a | a > 0",
                "a > 0 | a | order | \"order\" > 0"
            })
    void theNewNameIsQuotedWhereItMustBe(String before, String from, String to, String after) {
        assertThat(ColumnReferences.renamed(before, from, to)).isEqualTo(after);
    }
}
