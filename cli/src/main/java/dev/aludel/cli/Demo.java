// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.JdbcDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole tour: a shop's entities become a database, change, and the database follows; rows and all.
 *
 * <p>Every step is a command as a person would type it, run by the same command line.
 */
final class Demo {

    /** Where the launcher says that the sample's two versions are. */
    private static final String SAMPLES = Program.OWN_PROPERTIES + "demo";

    private static final String ROWS = "dev/aludel/samples/shop/rows.sql";

    private final Program program;

    private final Console console;

    private final Path samples;

    Demo(Program program) {
        this.program = program;
        this.console = program.console();
        this.samples = Path.of(System.getProperty(SAMPLES, "cli/target/aludel/demo"));
    }

    int run() throws IOException, SQLException {
        if (!Files.isDirectory(samples)) {
            console.error("The sample's entities are not at %s.".formatted(samples));
            console.error("Start the demo by ./aludel demo in a clone of the project, which builds them.");
            return ExitCodes.FAILED;
        }
        console.progress("starting an embedded PostgreSQL");
        Path directory = Files.createTempDirectory("aludel-demo");
        try (EmbeddedPostgres server = EmbeddedScratch.start()) {
            return tour(directory, server.getJdbcUrl("postgres", "postgres"));
        }
    }

    private int tour(Path directory, String url) throws IOException {
        var shell = new DemoShell(program.in(directory), console);
        console.line("A shop with 38 entities, an empty PostgreSQL, and a project in " + directory);
        configure(directory, url, "v1");
        shell.heading("1. The first migration: everything that the entities need");
        shell.run("generate", "Initial schema", "--autogenerate");
        shell.show(newest(directory));
        shell.run("upgrade");
        shell.run("status");
        shell.heading("2. The shop opens: rows come in, and the entities change");
        new JdbcDatabase(url, null, null).run(rows("v1"));
        console.line("(rows are in every table of the shop now)");
        configure(directory, url, "v2");
        shell.run("check");
        shell.run("generate", "Second season", "--autogenerate");
        shell.show(newest(directory));
        shell.run("upgrade");
        shell.heading("3. Nothing is left to migrate");
        shell.run("generate", "Anything else?", "--autogenerate");
        shell.run("history");
        shell.heading("4. And back again");
        shell.run("downgrade", "-1");
        shell.run("status");
        next(directory);
        return shell.exitCode();
    }

    private void next(Path directory) {
        console.line();
        console.line(console.styled("bold", "What to try next"));
        console.line("  Read the two migrations in " + directory.resolve("src"));
        console.line("  In your own project:");
        console.line("    aludel init --package com.acme.migrations     and edit aludel.properties");
        console.line("    aludel generate \"Initial schema\" --autogenerate");
        console.line("    aludel upgrade");
    }

    private void configure(Path directory, String url, String version) throws IOException {
        List<String> classPath = new ArrayList<>();
        for (String part : List.of(version, "lib")) {
            classPath.add(samples.toAbsolutePath().resolve(part).resolve("*").toString());
        }
        Files.writeString(
                directory.resolve("aludel.properties"),
                """
                aludel.url=%s
                aludel.migrations.package=com.acme.shop.migrations
                aludel.model.classpath=%s
                aludel.model.persistence-unit=shop
                """.formatted(url, String.join(File.pathSeparator, classPath).replace("\\", "\\\\")),
                StandardCharsets.UTF_8);
    }

    /** The rows of the sample that stand in its jar. */
    private String rows(String version) throws IOException {
        List<URL> jars = new ArrayList<>();
        try (var files = Files.newDirectoryStream(samples.resolve(version), "*.jar")) {
            for (Path file : files) {
                jars.add(file.toUri().toURL());
            }
        }
        try (var loader = new URLClassLoader(jars.toArray(URL[]::new), null);
                InputStream stream = Objects.requireNonNull(loader.getResourceAsStream(ROWS), ROWS)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path newest(Path directory) throws IOException {
        Set<Path> migrations = new TreeSet<>();
        try (var files = Files.newDirectoryStream(directory.resolve("src/main/java/com/acme/shop/migrations"))) {
            files.forEach(migrations::add);
        }
        Path newest = null;
        for (Path migration : migrations) {
            boolean newer = newest == null
                    || Files.getLastModifiedTime(migration).compareTo(Files.getLastModifiedTime(newest)) > 0;
            newest = newer ? migration : newest;
        }
        return Objects.requireNonNull(newest, "a migration");
    }
}
