// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person gets to read who has typed, placed or forgotten something. */
@PostgresTest
class UsageTest {

    @TempDir
    Path directory;

    @Test
    void wrongUsageIsShort() throws Exception {
        var project = new TestProject(directory);

        Run words = project.run("generate", "Add", "email").ends(ExitCodes.USAGE);
        assertThat(words.err()).contains("email", "quotes", "aludel generate --help");
        assertThat(words.err().lines()).hasSizeLessThan(5);
        Run command = project.run("genrate").ends(ExitCodes.USAGE);
        assertThat(command.err()).contains("genrate", "generate");
        assertThat(project.run("help").ends(ExitCodes.DONE).toString()).contains("Usage: aludel");
    }

    @Test
    void aDirectoryWithoutConfigurationIsNamed() {
        Run run = new TestProject(directory).runAsItIs("history").ends(ExitCodes.USAGE);

        run.saying("ALU-601", "there is no aludel.properties in " + directory, "aludel init");
    }

    @Test
    void anotherKindOfUrlIsWrongUsage() throws Exception {
        new TestProject(directory)
                .secret("hidden")
                .set("aludel.url", "postgres://me:hidden@somewhere/shop")
                .run("status")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "jdbc:postgresql://host/database");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://me:hid@den@no-such-host.invalid/shop",
                "jdbc:postgresql://me:hi/hidden@no-such-host.invalid:5432/shop",
                "jdbc:postgresql://me:hi?hidden@no-such-host.invalid:5432/shop",
                "jdbc:postgresql://no-such-host.invalid:x?password=hi hidden",
                "jdbc:postgresql://no-such-host.invalid:x/shop?sslpassword=hi;hidden",
                "postgres://me:hi/hidden@no-such-host.invalid/shop"
            })
    void aPasswordInAUrlIsNotShownHoweverWrongTheUrlIs(String url) throws Exception {
        var project = new TestProject(directory)
                .secret("hidden")
                .secret("hid@den")
                .secret("den@")
                .set("aludel.url", url);

        assertThat(project.run("status").exitCode()).isNotZero();
        assertThat(project.run("health", "--json").exitCode()).isNotZero();
        assertThat(project.run("upgrade").exitCode()).isNotZero();
    }

    @Test
    void unknownHostsAreNamed() throws Exception {
        new TestProject(directory)
                .set("aludel.url", "jdbc:postgresql://no-such-host.invalid/shop")
                .run("status")
                .ends(ExitCodes.FAILED)
                .saying("ALU-502", "no-such-host.invalid");
    }

    @Test
    void entitiesThatWereNotCompiledAreToldOf(TestDatabase database) throws Exception {
        var project =
                new TestProject(directory).on(database).entities("@Entity public class Note { @Id public long id; }");
        Path classes = Files.createDirectories(directory.resolve("target")).resolve("classes");
        Files.move(directory.resolve("classes"), classes);
        project.set("aludel.model.classpath", "target/classes" + java.io.File.pathSeparator + JavaSources.hibernate());
        project.file("src/main/java/app/Note.java", "package app; class Note {}");
        Path source = directory.resolve("src/main/java/app/Note.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(project.run("check").ends(ExitCodes.NO).out()).contains("target/classes", "compile first");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(project.run("check").ends(ExitCodes.NO).out()).doesNotContain("compile first");
    }
}
