// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.commands.Tool;
import dev.aludel.commands.source.ClassCache;
import dev.aludel.scratch.SameServer;
import dev.aludel.scratch.ScratchServer;
import dev.aludel.test.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * A person's project in a directory of its own: its configuration, its entities, its migrations, and the command line run
 * in it. Revisions that are made get the ids {@code 000000000001}, {@code 000000000002} and so on.
 */
final class TestProject {

    static final String PACKAGE = "app.migrations";

    private final Path directory;

    private final Map<String, String> settings = new TreeMap<>();

    private final Map<String, String> environment = new TreeMap<>();

    private final List<String> secrets = new ArrayList<>();

    private final AtomicInteger ids = new AtomicInteger();

    private @Nullable Answers answers;

    private ScratchServer scratch = () -> {
        throw new SQLException("these tests make scratch databases on the same server");
    };

    TestProject(Path directory) {
        this.directory = directory;
        // As the program itself does: what Hibernate logs is none of its results.
        LogManager.getLogManager().reset();
        set("aludel.migrations.package", PACKAGE);
        set("aludel.migrations.source", "src");
        set("aludel.model.classpath", "classes" + File.pathSeparator + JavaSources.hibernate());
    }

    /** The same project, on a database. */
    TestProject on(TestDatabase database) {
        return set("aludel.url", database.url())
                .set("aludel.user", database.user())
                .set("aludel.password", database.password());
    }

    /** The same project, on a machine that has a server of its own to try things on. */
    TestProject scratchOn(TestDatabase database) {
        var server = new SameServer(database.url(), database.user(), database.password());
        scratch = () -> new OwnServer(server.create());
        return this;
    }

    /** The same project, on a machine with another place to try things on. */
    TestProject scratch(ScratchServer server) {
        scratch = server;
        return this;
    }

    TestProject set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    TestProject without(String key) {
        settings.remove(key);
        return this;
    }

    TestProject environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What a person types at the terminal in the runs from now on; nobody sits there without. */
    TestProject typing(String... lines) {
        var left = new ArrayDeque<>(List.of(lines));
        answers = left::poll;
        return this;
    }

    /** A person at the terminal who may do something before they answer. */
    TestProject answering(Answers person) {
        answers = person;
        return this;
    }

    /** Something that no run may print. */
    TestProject secret(String secret) {
        secrets.add(secret);
        return this;
    }

    Path directory() {
        return directory;
    }

    Path migrations() {
        return directory.resolve("src/app/migrations");
    }

    Path cache() {
        return directory.resolve("cache");
    }

    TestProject file(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return this;
    }

    /** The entities of the project from now on: the whole of each class after its imports. */
    TestProject entities(String... classes) throws IOException {
        delete(directory.resolve("model"));
        delete(directory.resolve("classes"));
        for (String text : classes) {
            String name = text.replaceAll("(?s).*?\\b(?:class|enum|interface|record) (\\w+).*", "$1");
            file("model/app/" + name + ".java", "package app;\n\nimport jakarta.persistence.*;\n\n" + text);
        }
        JavaSources.compile(directory.resolve("model"), directory.resolve("classes"));
        return this;
    }

    /** A rule of the project's own, in package {@code app}, beside its entities. */
    TestProject rule(String name, String source) throws IOException {
        file("model/app/" + name + ".java", source);
        file("classes/META-INF/services/dev.aludel.operation.PlanRule", "app." + name + "\n");
        JavaSources.compile(directory.resolve("model"), directory.resolve("classes"));
        return this;
    }

    /** A migration by hand. */
    TestProject migration(String id, String parents, String upgrade, String downgrade) throws IOException {
        return source("M" + id, id, parents, """
                    @Override
                    public void upgrade(Operations op) {
                        %s
                    }

                    @Override
                    public void downgrade(Operations op) {
                        %s
                    }
                """.formatted(upgrade, downgrade));
    }

    /** The source of a migration, with all that stands in its class. */
    TestProject source(String className, String id, String parents, String members) throws IOException {
        return file("src/app/migrations/" + className + ".java", """
                package app.migrations;

                import static dev.aludel.schema.Column.column;
                import static dev.aludel.schema.DataType.*;

                import dev.aludel.migration.*;

                @Revision(id = "%s", parents = {%s}, message = "number %s")
                public class %s implements Migration {
                %s}
                """.formatted(
                        id, parents.isEmpty() ? "" : "\"" + parents + "\"", id, className, members));
    }

    /** The sources of the migrations, by name. */
    List<Path> sources() throws IOException {
        if (!Files.isDirectory(migrations())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(migrations())) {
            return files.sorted().toList();
        }
    }

    String newest() throws IOException {
        return Files.readString(sources().get(sources().size() - 1), StandardCharsets.UTF_8);
    }

    /** Writes the configuration, runs a command, and asserts that it says no secret. */
    Run run(String... arguments) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        Files.createDirectories(directory);
        try (var writer = Files.newBufferedWriter(directory.resolve("aludel.properties"), StandardCharsets.UTF_8)) {
            properties.store(writer, null);
        }
        return runAsItIs(arguments);
    }

    /** Runs a command with the configuration that is there. */
    Run runAsItIs(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        Program program = program(new Console(new PrintWriter(out), new PrintWriter(err), Ansi.OFF));
        int exitCode = Aludel.commandLine(program, arguments)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        var run = new Run(List.of(arguments), exitCode, out.toString(), err.toString());
        secrets.forEach(it -> assertThat(run.toString()).doesNotContain(it));
        return run;
    }

    /** The commands of a program that runs here. */
    Commands commands() {
        return new Commands(program(
                new Console(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Ansi.OFF)));
    }

    private Program program(Console console) {
        var clock = Clock.fixed(Instant.parse("2026-11-22T14:31:57Z").plusSeconds(60L * ids.get()), ZoneOffset.UTC);
        var tool = new Tool(
                "aludel test",
                clock,
                () -> "%012d".formatted(ids.incrementAndGet()),
                new ClassCache(cache(), "aludel test"),
                scratch);
        return new Program(console, directory, environment, tool, answers);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.list(path)) {
                for (Path file : files.toList()) {
                    delete(file);
                }
            }
        }
        Files.deleteIfExists(path);
    }
}
