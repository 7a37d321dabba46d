// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The line at the end of the build. */
class PostgresTestsReportTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void modulesAreSummedAndEarlierBuildsLeftOut(@TempDir Path root) throws IOException {
        write(
                root.resolve("runtime/target"),
                new PostgresTestsLine(START.minusSeconds(9), 500, 400, "17.11", "embedded", false, false),
                new PostgresTestsLine(START.plusSeconds(1), 100, 0, "none", "none", false, false));
        write(
                root.resolve("samples/shop/target"),
                new PostgresTestsLine(START.plusSeconds(2), 30, 20, "17.11", "embedded", true, false));
        write(
                root.resolve("build-tests/target"),
                new PostgresTestsLine(START.plusSeconds(3), 10, 9, "17.11", "embedded", true, false));

        assertThat(PostgresTestsReport.summary(root, START))
                .isEqualTo("140 tests, 29 of them on PostgreSQL 17.11 (embedded); psql: found,"
                        + " pg_dump: not found, or older than the server");
    }

    @Test
    void severalServersAreNamed() {
        assertThat(PostgresTestsReport.summary(List.of(
                        new PostgresTestsLine(START, 3, 2, "15.18", "url", true, true),
                        new PostgresTestsLine(START, 3, 1, "17.11", "embedded", true, false))))
                .isEqualTo("6 tests, 2 of them on PostgreSQL 15.18 (url), 1 of them on PostgreSQL 17.11 (embedded);"
                        + " psql: found, pg_dump: found");
    }

    @Test
    void noDatabaseAtAll() {
        assertThat(PostgresTestsReport.summary(List.of())).isEqualTo("0 tests, none of them on PostgreSQL");
    }

    @Test
    void testInAContainerThatAskedCounts() {
        String container = "[engine:none]/[class:" + PostgresTestsReportTest.class.getName() + "]";
        TestsOnPostgres.noteUse(container);

        assertThat(TestsOnPostgres.used(container + "/[method:one()]")).isTrue();
        assertThat(TestsOnPostgres.used(container)).isTrue();
        assertThat(TestsOnPostgres.used(container + "Other/[method:one()]")).isFalse();
    }

    private static void write(Path target, PostgresTestsLine... lines) throws IOException {
        Files.createDirectories(target);
        Files.write(
                target.resolve(PostgresTestsLine.FILE),
                List.of(lines).stream().map(PostgresTestsLine::text).toList());
    }
}
