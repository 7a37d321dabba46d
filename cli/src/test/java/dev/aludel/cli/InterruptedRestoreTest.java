// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.backup.Relation;
import dev.aludel.backup.SetAside;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A restore that is interrupted or killed while what it replaces is set aside. The program here only takes its time. */
@PostgresTest
class InterruptedRestoreTest {

    private static final String PLACES = "select nspname from pg_namespace where nspname like 'aludel_aside%'";

    @TempDir
    Path directory;

    private TestProject project;

    private Path bin;

    @BeforeEach
    void aDatabaseWithRows(TestDatabase database) throws Exception {
        bin = Files.createDirectory(directory.resolve("bin"));
        project = new TestProject(directory.resolve("project"))
                .on(database)
                .environment("PATH", bin + ":/usr/bin:/bin")
                .file("some.dump", "")
                .migration("aaa", "", "op.createTable(\"t\", column(\"a\", text()));", "op.dropTable(\"t\");");
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("insert into t values ('kept')");
        program("exec sleep 60", database);
    }

    @Test
    @Timeout(120)
    void anInterruptionPutsBackWhatWasSetAside(TestDatabase database) throws Exception {
        Process process = restore();
        while (database.query(PLACES).isEmpty()) {
            assertThat(process.isAlive()).as(said()).isTrue();
            Thread.onSpinWait();
        }
        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertAllIsBack(database);
        project.run("status").ends(ExitCodes.DONE).printing("current   aaa");
    }

    @Test
    void whatAKilledRestoreLeftAsideIsPutBackByTheNextOne(TestDatabase database) throws Exception {
        setAside(database);
        program("echo 'pg_restore: error: no good' >&2; exit 1", database);

        project.run("restore", "--yes", "some.dump")
                .ends(ExitCodes.FAILED)
                .printing("put back  what an interrupted restore had set aside", "current   aaa")
                .saying("ALU-635", "no good", "The database is as it was before.");

        assertAllIsBack(database);
    }

    @Test
    void whatHasLostItsPlaceMeanwhileIsNamedAndStays(TestDatabase database) throws Exception {
        setAside(database);
        database.execute("create table t (another int)");

        project.run("restore", "--yes", "some.dump")
                .ends(ExitCodes.FAILED)
                .saying("ALU-635", "schema aludel_aside_0 (of schema public)", "\"t\" already exists", "CASCADE");

        assertThat(database.query("select a from aludel_aside_0.t")).containsExactly("kept");
    }

    /** As a restore leaves them that is killed behind its first step. */
    private static void setAside(TestDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            var history = Set.of(new Relation("public", "aludel_history"));
            SetAside.move(connection, "5s", new SetAside.Objects(Set.of("public"), Set.of(), history));
        }
        assertThat(database.query("select to_regclass('t')")).containsExactly("null");
    }

    private static void assertAllIsBack(TestDatabase database) throws SQLException {
        assertThat(database.query(PLACES)).isEmpty();
        assertThat(database.query("select a from t")).containsExactly("kept");
        assertThat(database.query("select revision from aludel_heads")).containsExactly("aaa");
    }

    private Process restore() throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Aludel.class.getName(),
                        "restore",
                        "--yes",
                        "some.dump"))
                .directory(project.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("home").toString());
        return builder.start();
    }

    private String said() throws IOException {
        return Files.readString(directory.resolve("said"), StandardCharsets.UTF_8);
    }

    /** A program that lists a backup of everything, and restores it in this way. */
    private void program(String restoring, TestDatabase database) throws IOException {
        Path program = bin.resolve("pg_restore");
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1" = --list ]; then
                    echo ';     dbname: %s'
                    echo '5; 2615 2200 SCHEMA - public owner'
                    exit 0
                fi
                %s
                """.formatted(database.name(), restoring), StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
