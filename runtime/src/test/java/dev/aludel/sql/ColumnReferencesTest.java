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
        assertThat(ColumnReferences.renamed(before, "users", "date", "day")).isEqualTo(after);
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
        assertThat(ColumnReferences.renamed(before, "users", from, to)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "case when end_ then 1 else 2 end | end | case when end_ then 1 else 2 end",
                "case when \"end\" > 1 then 1 end | end | case when x > 1 then 1 end",
                "at at time zone 'utc' < zone | zone | at at time zone 'utc' < x",
                "at at time zone 'utc' < zone | at | x at time zone 'utc' < zone",
                "at at time zone zone < now() | time | at at time zone zone < now()",
                "(a)::double precision > precision | precision | (a)::double precision > x",
                "double precision '1.5' < double | double | double precision '1.5' < x",
                "a::character varying(20) > varying | varying | a::character varying(20) > x",
                "a::timestamp(3) with time zone = time | time | a::timestamp(3) with time zone = x",
                "timestamp with time zone '2026-01-01' < timestamp | timestamp | timestamp with time zone '2026-01-01' < x",
                "interval '1' day < day | day | interval '1' day < x",
                "a is unknown or unknown > 1 | unknown | a is unknown or x > 1",
                "a is not document | document | a is not document",
                "a is not distinct from document | document | a is not distinct from x",
                "a like b escape c or escape = 'x' | escape | a like b escape c or x = 'x'",
                "a between between and 3 | between | a between x and 3",
                "a collate \"C\" < \"C\" | C | a collate \"C\" < x",
                "f(days => days, \"days\" := 2) | days | f(days => x, \"days\" := 2)",
                "cast(a as numeric(10, 2)) > numeric | numeric | cast(a as numeric(10, 2)) > x",
                "a operator(pg_catalog.+) pg_catalog | pg_catalog | a operator(pg_catalog.+) x",
                "a not in (b, in_, null) and not b | b | a not in (x, in_, null) and not x",
                "a[b:c] = any (array[b, 2]) | b | a[x:c] = any (array[x, 2])",
                "a /* b /* b */ b */ = b | b | a /* b /* b */ b */ = x",
                "u&'b' = b | b | u&'b' = x",
                "exclude using gist (gist with =, tsrange(a, b) with &&) where (with_ > b) | gist | exclude using gist (x with =, tsrange(a, b) with &&) where (with_ > b)",
                "exclude using gist (a inet_ops with =, tsrange(a, b) with &&) where (b > 1) | b | exclude using gist (a inet_ops with =, tsrange(a, x) with &&) where (x > 1)",
                "exclude (exclude with operator(pg_catalog.=)) with (a = 7) | exclude | exclude (x with operator(pg_catalog.=)) with (a = 7)",
                "exclude (b with =) include (a) with (a = 7) deferrable | a | exclude (b with =) include (x) with (a = 7) deferrable"
            })
    void wordsThatAreNoColumnsStay(String before, String from, String after) {
        assertThat(ColumnReferences.renamed(before, "users", from, "x")).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "users.status = 1 | users.x = 1",
                "\"users\".\"status\" = 1 | \"users\".x = 1",
                "public.users.status = 1 | public.users.x = 1",
                "audit.status = 1 | audit.status = 1",
                "users.audit.status = 1 | users.audit.status = 1",
                "(users.audit).status = status | (users.audit).status = x",
                "(audit).status.status[1] = 1 | (audit).status.status[1] = 1",
                "status.status = 1 | status.status = 1",
                "status.status() = 1 | status.status() = 1",
                "users.status(1) = 1 | users.status(1) = 1"
            })
    void onlyWhatBelongsToTheTableIsRenamed(String before, String after) {
        assertThat(ColumnReferences.renamed(before, "users", "status", "x")).isEqualTo(after);
    }
}
