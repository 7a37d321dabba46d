// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup that can't be taken: nothing is upgraded, and no half file is left. The programs here fail on purpose. */
@PostgresTest
class BackupFailuresTest {

    private static final String PASSWORD = "s3cret-of-the-test";

    private static final String ANSWERS_VERSION = """
            if [ "$1" = --version ]; then echo 'pg_dump (PostgreSQL) 99.1'; exit 0; fi
            for a in "$@"; do case $a in --file=*) file=${a#--file=} ;; esac; done
            """;

    @TempDir
    Path directory;

    private TestProject project;

    private Path bin;

    @BeforeEach
    void aPendingMigration(TestDatabase database) throws Exception {
        bin = Files.createDirectory(directory.resolve("bin"));
        project = new TestProject(directory.resolve("project"))
                .on(database)
                .environment("PATH", bin + ":/usr/bin:/bin")
                .migration("aaa", "", "op.createTable(\"t\", column(\"a\", text()));", "op.dropTable(\"t\");")
                .migration("bbb", "aaa", "op.dropTable(\"t\");", "op.irreversible(\"it is gone\");");
        project.run("upgrade", "aaa").ends(ExitCodes.DONE);
        database.execute("insert into t values ('kept')");
    }

    @Test
    void noProgramAtAll(TestDatabase database) throws Exception {
        project.environment("PATH", bin.toString());
        project.run("upgrade", "--backup").ends(ExitCodes.FAILED).saying("ALU-630", "postgresql-client");
        project.run("backup").ends(ExitCodes.FAILED).saying("ALU-630", "pg_dump is not on the path");
        project.run("restore", "--yes", "x.dump").ends(ExitCodes.FAILED).saying("ALU-630", "pg_restore");
        assertNothingHappened(database);
    }

    @Test
    void aProgramThatIsSomethingElse(TestDatabase database) throws Exception {
        program("echo 'pg_dump is a game'");
        project.run("upgrade", "--backup").ends(ExitCodes.FAILED).saying("ALU-630", "pg_dump is a game");
        program("exit 3");
        project.run("upgrade", "--backup").ends(ExitCodes.FAILED).saying("ALU-632", "ended with 3");
        Files.writeString(bin.resolve("pg_dump"), "\u0000\u0001 no program", StandardCharsets.UTF_8);
        project.run("upgrade", "--backup").ends(ExitCodes.FAILED);
        assertNothingHappened(database);
    }

    @Test
    void aProgramOlderThanTheServer(TestDatabase database) throws Exception {
        program("echo 'pg_dump (PostgreSQL) 9.6.24'");
        project.run("upgrade", "--backup").ends(ExitCodes.FAILED).saying("ALU-631", "of PostgreSQL 9,");
        assertNothingHappened(database);
    }

    @Test
    void aDiskThatBecomesFull(TestDatabase database) throws Exception {
        program(ANSWERS_VERSION
                + "echo half >\"$file\"; echo 'pg_dump: error: could not write: No space left on device' >&2;"
                + " exit 1");
        project.run("upgrade", "--backup")
                .ends(ExitCodes.FAILED)
                .saying("ALU-632", "No space left on device", "no half file is left");
        assertNothingHappened(database);
    }

    @Test
    void aProgramThatIsKilled(TestDatabase database) throws Exception {
        program(ANSWERS_VERSION + "echo half >\"$file\"; kill -9 $$");
        project.run("upgrade", "--backup").ends(ExitCodes.FAILED).saying("ALU-632", "ended with 137");
        assertNothingHappened(database);
    }

    @Test
    void aDiskThatIsTooSmall(TestDatabase database) throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        program(ANSWERS_VERSION + "echo whole >\"$file\"");
        database.execute("insert into t select repeat(md5(i::text), 30) from generate_series(1, 5000) i");
        if (!mounted("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString())) {
            // Only root may mount; without, what is asked of a disk is asked of a place that is none.
            project.run("upgrade", "--backup", "--backup-file", small + "/missing/x.dump")
                    .ends(ExitCodes.FAILED)
                    .saying("ALU-603");
            return;
        }
        try {
            project.run("upgrade", "--backup", "--backup-file", small.toString())
                    .ends(ExitCodes.FAILED)
                    .saying("ALU-633", "256.0 kB", "Nothing was changed");
            program(ANSWERS_VERSION + "head -c 1000000 /dev/zero >\"$file\" || exit 1");
            database.execute(
                    "create table kept as select * from t where a = 'kept'; drop table t; alter table kept rename to t");
            project.run("upgrade", "--backup", "--backup-file", small.toString())
                    .ends(ExitCodes.FAILED)
                    .saying("ALU-632", "No space left on device");
            try (var files = Files.list(small)) {
                assertThat(files).isEmpty();
            }
        } finally {
            assertThat(mounted("umount", small.toString())).isTrue();
        }
        assertNothingHappened(database);
    }

    @Test
    void thePasswordIsOnNoCommandLine(TestDatabase database) throws Exception {
        database.execute("create role backup_tester login superuser password '" + PASSWORD + "'");
        try {
            Path seen = directory.resolve("seen");
            program(ANSWERS_VERSION + "{ echo \"$@\"; echo \"pw=$PGPASSWORD user=$PGUSER db=$PGDATABASE\"; } >" + seen
                    + "; echo \"pg_dump: error: no good: $PGPASSWORD\" >&2; exit 1");
            project.set("aludel.user", "backup_tester")
                    .set("aludel.password", PASSWORD)
                    .secret(PASSWORD);
            project.run("backup").ends(ExitCodes.FAILED).saying("ALU-632", "no good: ***");
            assertThat(Files.readString(seen).lines())
                    .first()
                    .asString()
                    .contains("--schema=\"public\"")
                    .doesNotContain(PASSWORD);
            assertThat(Files.readString(seen)).contains("pw=" + PASSWORD + " user=backup_tester db=" + database.name());
        } finally {
            database.execute("drop role backup_tester");
        }
    }

    @Test
    void wrongWordsAreUsage() throws Exception {
        program("exit 1");
        project.run("upgrade", "--scope", "plan").ends(ExitCodes.USAGE).saying("Add --backup");
        project.run("upgrade", "--backup", "--scope", "half")
                .ends(ExitCodes.USAGE)
                .saying("plan or schemas");
        project.run("backup", "a", "b").ends(ExitCodes.USAGE);
    }

    @Test
    void nothingPendingTakesNoBackup(TestDatabase database) throws Exception {
        program("exit 1");
        project.run("upgrade", "aaa", "--backup").ends(ExitCodes.DONE).printing("Nothing to do");
        assertNothingHappened(database);
    }

    private void program(String script) throws IOException {
        Path program = bin.resolve("pg_dump");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n", StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void assertNothingHappened(TestDatabase database) throws Exception {
        assertThat(database.query("select revision from aludel_heads")).containsExactly("aaa");
        assertThat(database.query("select a from t where a = 'kept'")).containsExactly("kept");
        try (var files = Files.walk(directory)) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .noneMatch(it -> it.endsWith(".dump") || it.endsWith(".part"));
        }
    }

    private static boolean mounted(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
