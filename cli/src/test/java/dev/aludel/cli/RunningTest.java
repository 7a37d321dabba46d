// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run shares with others, keeps for the next, and loads. */
@PostgresTest
class RunningTest {

    private static final String HOLDERS = "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
            + " where l.locktype = 'advisory' and l.granted and d.datname = current_database()";

    @TempDir
    Path directory;

    private TestProject project(String name, TestDatabase database) throws Exception {
        return new TestProject(directory.resolve(name))
                .on(database)
                .migration("aaa", "", "op.addColumn(\"t\", column(\"b\", integer()));", "op.dropColumn(\"t\", \"b\");");
    }

    @Test
    @Timeout(60)
    void aSecondUpgradeAtTheSameTimeWaitsOrSaysWhoIsThere(TestDatabase database) throws Exception {
        database.execute("create table t (a integer)");
        TestProject first = project("first", database);
        TestProject second = project("second", database);
        ExecutorService executor = Executors.newFixedThreadPool(2);

        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table t in access exclusive mode");
            Future<Run> running = executor.submit(() -> first.run("upgrade"));
            awaitHolder(database);
            second.set("aludel.lock.timeout", "100ms");
            second.run("upgrade").ends(ExitCodes.FAILED).saying("ALU-504", "aludel.lock.timeout");
            second.run("status").ends(ExitCodes.DONE).printing("lock      ", "pending   1 of 1");
            second.run("stamp", "base")
                    .ends(ExitCodes.FAILED)
                    .saying("waiting for another migrator: process", "ALU-504");
            second.run("verify", "--accept", "aaa").saying("waiting for another migrator: process", "ALU-504");
            second.set("aludel.lock.timeout", "50s");
            Future<Run> waiting = executor.submit(() -> second.run("upgrade"));
            other.rollback();
            running.get(50, TimeUnit.SECONDS).ends(ExitCodes.DONE).printing("applied   aaa");
            waiting.get(50, TimeUnit.SECONDS).ends(ExitCodes.DONE).printing("Nothing to do");
        } finally {
            executor.shutdownNow();
        }
        assertThat(number(database, "select count(*) from aludel_history")).isEqualTo(1);
    }

    private static void awaitHolder(TestDatabase database) throws SQLException {
        while (number(database, HOLDERS) == 0) {
            Thread.onSpinWait();
        }
    }

    private static int number(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void anUnchangedDirectoryIsNotCompiledAgain(TestDatabase database) throws Exception {
        TestProject project = project("one", database);
        project.run("history").ends(ExitCodes.DONE);
        List<Path> compiled = files(project.cache());
        assertThat(compiled).hasSize(1);
        // A run that takes the classes from the cache takes what is in it, whatever it is.
        TestProject changed = project("other", database).migration("bbb", "", "", "");
        changed.run("history").ends(ExitCodes.DONE);
        Files.copy(files(changed.cache()).get(0), compiled.get(0), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        project.run("history").ends(ExitCodes.DONE).printing("bbb");
        assertThat(files(project.cache())).isEqualTo(compiled);

        project.migration("ccc", "aaa", "", "");
        project.run("history").ends(ExitCodes.DONE).printing("ccc");
        assertThat(files(project.cache())).hasSize(2);
    }

    private static List<Path> files(Path directory) throws Exception {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    @Test
    void statusAndHistoryLoadNothingOfHibernateOrTheDiffer(TestDatabase database) throws Exception {
        TestProject project = project("one", database);
        project.run("history").ends(ExitCodes.DONE);

        for (String command : List.of("status", "history")) {
            Path log = directory.resolve(command + ".log");
            List<String> typed = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-Xlog:class+load:file=" + log,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.aludel.cli.Aludel",
                    command));
            var builder = new ProcessBuilder(typed)
                    .directory(project.directory().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(new File(log + ".out"));
            builder.environment()
                    .put("XDG_CACHE_HOME", directory.resolve("caches").toString());
            int exitCode = builder.start().waitFor();
            assertThat(exitCode).as(Files.readString(Path.of(log + ".out"))).isZero();
            String loaded = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(loaded).contains("dev.aludel.cli.Aludel ");
            assertThat(loaded.lines().filter(RunningTest::unwanted)).as(command).isEmpty();
        }
    }

    /** In a locale that has ASCII alone, as a container's often is. */
    @Test
    void sqlAndJsonHaveAllCharactersWhereTheTerminalHasNot() throws Exception {
        var project = new TestProject(directory)
                .set("aludel.url", "jdbc:postgresql://localhost/nowhere")
                .migration("aaa", "", "op.createTable(\"gr\\u00f6sse\", column(\"a\", integer()));", "");
        project.run("history").ends(ExitCodes.DONE);
        for (List<String> command : List.of(
                List.of("show", "aaa", "--sql"), List.of("show", "aaa", "--json"), List.of("upgrade", "--sql"))) {
            Path printed = directory.resolve("printed");
            List<String> typed = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "dev.aludel.cli.Aludel"));
            typed.addAll(command);
            var builder = new ProcessBuilder(typed)
                    .directory(project.directory().toFile())
                    .redirectOutput(printed.toFile());
            builder.environment().put("LC_ALL", "C");
            builder.environment()
                    .put("XDG_CACHE_HOME", directory.resolve("caches").toString());
            assertThat(builder.start().waitFor()).isZero();
            assertThat(Files.readString(printed, StandardCharsets.UTF_8)).contains("gr\u00f6sse");
        }
    }

    private static boolean unwanted(String line) {
        return Stream.of(
                        "org.hibernate.",
                        "jakarta.persistence.",
                        "schemacrawler.",
                        "us.fatehi.",
                        "com.palantir.",
                        "io.zonky.",
                        "dev.aludel.scanner.",
                        "dev.aludel.diff.",
                        "dev.aludel.reconcile.",
                        "dev.aludel.snapshot.",
                        "dev.aludel.codegen.")
                .anyMatch(line.replaceFirst("^(\\[[^]]*])+ ", "")::startsWith);
    }
}
