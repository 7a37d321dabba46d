// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that people and probes wait for load nothing of what only comparing and generating need. */
@PostgresTest
class LoadedClassesTest {

    private static final List<String> HEAVY =
            List.of("org.hibernate.", "schemacrawler.", "us.fatehi.", "com.palantir.javapoet.");

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path directory;

    @Test
    void shortCommandsLoadNeitherHibernateNorSchemaCrawlerNorJavaPoet(TestDatabase database) throws Exception {
        var project = new TestProject(directory).on(database);
        project.migration("aaa", "", "op.createTable(\"customer\", column(\"id\", bigint()));", "");
        project.run("upgrade").ends(ExitCodes.DONE);

        assertThat(heavy("status")).isEmpty();
        assertThat(heavy("status", "--json")).isEmpty();
        assertThat(heavy("history", "--indicate-current")).isEmpty();
        assertThat(heavy("heads")).isEmpty();
        assertThat(heavy("branches", "--json")).isEmpty();
        assertThat(heavy("current")).isEmpty();
        assertThat(heavy("show", "aaa", "--sql")).isEmpty();
        assertThat(heavy("health")).isEmpty();
        assertThat(heavy("health", "--json", "--require-current")).isEmpty();
        assertThat(heavy("upgrade")).isEmpty();
        assertThat(heavy("verify")).as("what this test would find").isNotEmpty();
    }

    /** The heavy classes that a process of its own loads for a command. */
    private List<String> heavy(String... arguments) throws IOException, InterruptedException {
        Path log = directory.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.aludel.cli.Aludel"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("XDG_CACHE_HOME", directory.resolve("home").toString());
        builder.redirectOutput(directory.resolve("out.log").toFile());
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(directory.resolve("out.log"), StandardCharsets.UTF_8))
                .isEqualTo(ExitCodes.DONE);
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            List<String> loaded = lines.toList();
            assertThat(loaded).as("classes loaded").anyMatch(it -> it.contains("dev.aludel.cli.Aludel "));
            return loaded.stream()
                    .filter(it -> HEAVY.stream().anyMatch(heavy -> it.contains(" " + heavy)))
                    .toList();
        }
    }
}
