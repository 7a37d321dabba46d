// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations and command lines that nobody should have to debug. */
class HostileConfigurationTest {

    @TempDir
    Path directory;

    private Run withFile(String text, String... arguments) throws IOException {
        return new TestProject(directory).file("aludel.properties", text).runAsItIs(arguments);
    }

    @Test
    void noConfiguration() {
        new TestProject(directory)
                .runAsItIs("status")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "aludel.migrations.package is not set", "aludel init");
    }

    @Test
    void noUrl() throws Exception {
        withFile("aludel.migrations.package=app.migrations", "status")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "aludel.url is not set", "ALUDEL_URL");
    }

    @Test
    void aFileThatIsNotThere() throws Exception {
        withFile("", "history", "--config", "other.properties")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "other.properties", "there is no such file");
    }

    @Test
    void aFileThatIsADirectory() throws Exception {
        Files.createDirectories(directory.resolve("aludel.properties"));

        new TestProject(directory)
                .runAsItIs("history")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "aludel.properties", "it is a directory");
    }

    @Test
    void aFileThatIsNoText() throws Exception {
        Files.write(directory.resolve("aludel.properties"), new byte[] {'a', '=', (byte) 0xff, (byte) 0xfe});

        new TestProject(directory)
                .runAsItIs("history")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "aludel.properties", "UTF-8");
    }

    @Test
    void aBrokenEscape() throws Exception {
        withFile("aludel.url=\\u00zz", "history").ends(ExitCodes.USAGE).saying("ALU-601", "aludel.properties");
    }

    @Test
    void aKeyThatNobodyKnows() throws Exception {
        withFile("aludel.migration.package=app.migrations", "history")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "aludel.migration.package", "Did you mean aludel.migrations.package?");
        withFile("", "history", "-Daludel.ulr=x")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "-Daludel.ulr", "Did you mean aludel.url?");
    }

    @Test
    void aKeyOfOtherPrograms() throws Exception {
        withFile("aludel.migrations.package=app.migrations\nspring.datasource.url=x", "history")
                .ends(ExitCodes.DONE);
    }

    @Test
    void filesThatPointAtEachOther() throws Exception {
        new TestProject(directory)
                .file("a/b.properties", "aludel.config=../aludel.properties")
                .file("aludel.properties", "aludel.config=a/b.properties")
                .runAsItIs("history")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "aludel.properties points back to itself");
    }

    @Test
    void valuesThatMakeNoSense() throws Exception {
        String base = "aludel.migrations.package=app.migrations\naludel.url=jdbc:postgresql://localhost:1/x\n";

        withFile(base + "aludel.lock.timeout=soon", "status")
                .ends(ExitCodes.USAGE)
                .saying("\"soon\"", "30s");
        withFile(base + "aludel.transaction=sometimes", "status")
                .ends(ExitCodes.USAGE)
                .saying("\"sometimes\"", "all");
        withFile(base + "aludel.migrations.package=app.class", "history")
                .ends(ExitCodes.USAGE)
                .saying("app.class");
        withFile(base + "aludel.migrations.package=../../etc", "history")
                .ends(ExitCodes.USAGE)
                .saying("../../etc");
        withFile(base + "aludel.postgresql.version=latest\naludel.model.classpath=.", "check")
                .ends(ExitCodes.USAGE)
                .saying("\"latest\"", "15");
    }

    @Test
    void timesThatPostgresCanNotHold() throws Exception {
        String base = "aludel.migrations.package=app.migrations\naludel.url=jdbc:postgresql://localhost:1/x\n";

        for (String key : List.of("aludel.lock.timeout", "aludel.statement.lock-timeout", "aludel.statement.timeout")) {
            withFile(base + key + "=597h", "status").ends(ExitCodes.USAGE).saying(key + " is \"597h\"", "596h at most");
            withFile(base + key + "=999999999h", "status").ends(ExitCodes.USAGE);
            withFile(base + key + "=596h", "status").ends(ExitCodes.FAILED).saying("ALU-502");
        }
    }

    /** As a name with an umlaut is none in a locale that has ASCII alone. */
    @Test
    void pathsThatAreNone() throws Exception {
        String base = "aludel.migrations.package=app.migrations\naludel.url=jdbc:postgresql://localhost:1/x\n";

        for (String key : List.of("aludel.migrations.source", "aludel.migrations.classpath", "aludel.config")) {
            withFile(base + key + "=no\\u0000where", "history")
                    .ends(ExitCodes.USAGE)
                    .saying("ALU-601", key, "a path");
        }
        for (String key : List.of("aludel.template.file", "aludel.template.header")) {
            withFile(base + key + "=file:no\\u0000where", "generate", "x")
                    .ends(ExitCodes.USAGE)
                    .saying("ALU-601", key, "a path");
        }
        withFile(base + "aludel.model.classpath=no\\u0000where/*", "check")
                .ends(ExitCodes.USAGE)
                .saying("aludel.model.classpath");
    }

    @Test
    void namesOfSchemasThatCanNotBe() throws Exception {
        String base = "aludel.migrations.package=app.migrations\naludel.url=jdbc:postgresql://localhost:1/x\n";

        withFile(base + "aludel.schemas=" + "s".repeat(80), "status")
                .ends(ExitCodes.USAGE)
                .saying("aludel.schemas", "63 bytes");
        withFile(base + "aludel.history.schema=" + "s".repeat(80), "status")
                .ends(ExitCodes.USAGE)
                .saying("aludel.history.schema", "63 bytes");
    }

    @Test
    void commandsThatAreNone() throws Exception {
        for (String[] arguments : new String[][] {
            {},
            {"upgrad"},
            {"upgrade", "a", "b"},
            {"upgrade", "--fast"},
            {"downgrade"},
            {"generate"},
            {"init"},
            {"generate", "x", "--prove", "never"},
            {"generate", "x", "-m", "y"}
        }) {
            Run run = withFile("", arguments).ends(ExitCodes.USAGE);
            assertThat(run.err()).as(run.toString()).containsAnyOf("Usage: aludel", "--help");
        }
    }

    @Test
    void aDiskPathThatIsAFile() throws Exception {
        new TestProject(directory)
                .file("src", "I am a file")
                .run("generate", "x")
                .ends(ExitCodes.FAILED)
                .saying("ALU-603", "src");
    }

    @Test
    void initWhereAFileIsInTheWay() throws Exception {
        TestProject project = new TestProject(directory).file("src", "I am a file");

        project.runAsItIs("init", "--package", "app.migrations")
                .ends(ExitCodes.FAILED)
                .saying("ALU-603", "src");
        assertThat(directory.resolve("aludel.properties"))
                .as("nothing is half done")
                .doesNotExist();
        project.runAsItIs("init", "--package", "not a package")
                .ends(ExitCodes.USAGE)
                .saying("not a package");
    }

    @Test
    void initWhereAConfigurationIsMakesNothing() throws Exception {
        TestProject project = new TestProject(directory).file("aludel.properties", "");

        project.runAsItIs("init", "--package", "app.migrations")
                .ends(ExitCodes.USAGE)
                .saying("there is an aludel.properties already");
        assertThat(directory.toFile().list()).containsExactly("aludel.properties");
    }

    @Test
    void aSourceThatIsNoText() throws Exception {
        Files.createDirectories(directory.resolve("src/app/migrations"));
        Files.write(directory.resolve("src/app/migrations/M.java"), new byte[] {(byte) 0xff, (byte) 0xfe});

        new TestProject(directory).run("history").ends(ExitCodes.FAILED).saying("ALU-603", "M.java", "UTF-8");
    }

    @Test
    void aCacheThatCanNotBeWrittenIsDoneWithout() throws Exception {
        TestProject project =
                new TestProject(directory).file("cache", "I am a file").migration("aaa", "", "", "");

        project.run("history").ends(ExitCodes.DONE).printing("aaa");
    }

    @Test
    @PostgresTest
    void strongerSourcesWin(TestDatabase database) throws Exception {
        TestProject project =
                new TestProject(directory).on(database).set("aludel.url", "jdbc:postgresql://localhost:1/x");

        project.run("status").ends(ExitCodes.FAILED).saying("localhost:1");
        project.environment("ALUDEL_URL", database.url());
        project.run("status").ends(ExitCodes.DONE);
        project.run("status", "-Daludel.url=jdbc:postgresql://localhost:2/x")
                .ends(ExitCodes.FAILED)
                .saying("localhost:2");
    }

    @Test
    void pathsAreRelativeToTheFileThatNamesThem() throws Exception {
        TestProject project = new TestProject(directory)
                .file("aludel.properties", "aludel.config=backend/aludel.properties")
                .file("backend/aludel.properties", "aludel.migrations.package=app\naludel.migrations.source=java")
                .file("other.properties", "aludel.migrations.package=other");

        project.runAsItIs("generate", "x")
                .ends(ExitCodes.DONE)
                .printing("wrote backend/java/app/M20261122_1431_X.java");
        project.runAsItIs("generate", "y", "--config", "other.properties")
                .ends(ExitCodes.DONE)
                .printing("wrote src/main/java/other/M20261122_1432_Y.java");
        assertThat(Files.readString(
                        directory.resolve("backend/java/app/M20261122_1431_X.java"), StandardCharsets.UTF_8))
                .contains("class M20261122_1431_X ");
    }
}
