// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import dev.aludel.test.ProgramRun;
import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The measurements on one database, for one number of entities. */
final class Bench {

    private static final String COMMAND_LINE = "dev.aludel.cli.Aludel";

    private static final String AGAIN = "20";

    private static final String NOTHING = "Nothing differs";

    private final Installation installation;

    private final TestDatabase database;

    private final EntityModel model;

    private final Path work;

    private final Path project;

    private final Path migrations;

    private final Comparison comparison;

    private final List<Path> jars;

    Bench(Installation installation, TestDatabase database, Path work, int entities, int runs) throws IOException {
        this.installation = installation;
        this.database = database;
        this.model = new EntityModel(entities, false);
        this.work = work;
        this.project = Files.createTempDirectory(work, "project");
        this.migrations = project.resolve("src/main/java/benchmark/migrations");
        this.comparison = new Comparison(project, Map.of("XDG_CACHE_HOME", project + "/cache"), runs);
        this.jars = installation.commandLine();
    }

    /** Measures, and prints a table. */
    void run() throws IOException, InterruptedException, SQLException {
        Path first = model.jar(work, installation.hibernate());
        Path second = new EntityModel(model.entities(), true).jar(work, installation.hibernate());
        System.out.printf("%n## %d tables%n%n", model.entities());
        System.out.println("| what | time | processor | peak memory | beside |");
        System.out.println("| --- | --- | --- | --- | --- |");
        configure(first);
        once("first migration, from an empty database, proven", "generate", "First", "--autogenerate");
        once("its upgrade", "upgrade");
        database.execute("vacuum", "analyze");
        snapshot();
        unchanged(first);
        configure(second);
        changed();
    }

    private void configure(Path jar) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(jar));
        classPath.addAll(installation.hibernate());
        Files.writeString(
                project.resolve("aludel.properties"),
                """
                aludel.url=%s
                aludel.user=%s
                aludel.password=%s
                aludel.migrations.package=benchmark.migrations
                aludel.model.packages=%s
                aludel.model.classpath=%s
                """.formatted(
                                database.url(),
                                database.user(),
                                database.password(),
                                EntityModel.PACKAGE,
                                EntityModel.joined(classPath).replace("\\", "\\\\")),
                StandardCharsets.UTF_8);
    }

    private void once(String what, String... arguments) throws IOException, InterruptedException {
        Run run = Run.of(aludel(arguments), project, comparison.environment());
        row(what + ", once", new Series(List.of(run)), "");
    }

    private void snapshot() throws IOException, InterruptedException {
        Path script = project.resolve("catalogs.sql");
        List<Path> classPath = new ArrayList<>(jars);
        classPath.addAll(installation.benchmarks());
        String[] arguments = {SnapshotRun.class.getName(), database.url(), database.user(), database.password(), "0"};
        Series cold = comparison
                .run(List.of(installation.java(classPath, arguments)), it -> {})
                .get(0);
        arguments[4] = AGAIN;
        List<String> warming = installation.java(classPath, arguments);
        warming.add(script.toString());
        // tables, queries, milliseconds of the first reading and of a warm one
        String[] figures = Run.of(warming, project, comparison.environment())
                .output()
                .strip()
                .split(" ");
        List<Run> plain = new ArrayList<>();
        if (database.psql().isPresent()) {
            for (int i = 0; i <= comparison.times(); i++) {
                plain.add(psql(Files.readString(script, StandardCharsets.UTF_8)));
            }
        }
        row("snapshot, cold process", cold, "%s tables in %s queries".formatted(figures[0], figures[1]));
        System.out.printf(
                "| snapshot, warm, in the process | %s ms | | | its first: %s ms |%n", figures[3], figures[2]);
        if (!plain.isEmpty()) {
            System.out.printf(
                    "| psql, the same queries | %s | | | |%n", new Series(plain.subList(1, plain.size())).seconds());
        }
    }

    private Run psql(String script) throws IOException {
        long start = System.nanoTime();
        ProgramRun run = database.runPsql(script);
        if (run.exitCode() != 0) {
            throw new IOException("psql: " + run.output());
        }
        return new Run(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start), null, "");
    }

    private void unchanged(Path jar) throws IOException, InterruptedException {
        for (boolean archived : List.of(false, true)) {
            String suffix = archived ? ", class-data archive" : ", no archive";
            List<List<String>> commands = List.of(
                    aludel("generate", "Nothing", "--autogenerate"), validate(jar, "factory"), validate(jar, "tool"));
            if (archived) {
                commands = archived(commands);
            }
            List<Series> series = comparison.run(commands, run -> {
                boolean answered =
                        run.output().contains(NOTHING) || run.output().contains("valid");
                if (!answered) {
                    throw new IOException("not what was expected: " + run.output());
                }
            });
            Series ours = series.get(0);
            row("generate --autogenerate, no change" + suffix, ours, "");
            row("Hibernate's hbm2ddl.auto=validate" + suffix, series.get(1), "ratio " + ours.ratio(series.get(1)));
            row("its validation alone" + suffix, series.get(2), "ratio " + ours.ratio(series.get(2)));
        }
    }

    private void changed() throws IOException, InterruptedException {
        Path before = Files.createDirectories(project.resolve("before"));
        copy(migrations, before);
        for (String prove : List.of("off", "scratch")) {
            List<String> command = aludel("generate", "Changed", "--autogenerate", "--prove", prove);
            List<String> archived = archived(List.of(command)).get(0);
            restore(before);
            List<Series> series = comparison.run(List.of(command, archived), run -> restore(before));
            String what = "generate --autogenerate, %d tables changed, --prove %s".formatted(model.changes(), prove);
            row(what + ", no archive", series.get(0), "");
            row(what + ", class-data archive", series.get(1), "");
        }
    }

    private List<String> aludel(String... arguments) throws IOException {
        String[] all =
                Stream.concat(Stream.of(COMMAND_LINE), Stream.of(arguments)).toArray(String[]::new);
        return installation.java(jars, all);
    }

    private List<String> validate(Path jar, String mode) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(jar));
        classPath.addAll(installation.benchmarks());
        classPath.addAll(installation.hibernate());
        classPath.addAll(installation.driver());
        return installation.java(
                classPath,
                ValidateRun.class.getName(),
                mode,
                database.url(),
                database.user(),
                database.password(),
                Integer.toString(model.entities()));
    }

    /** The same commands, each with an archive of the classes that it loads, which is made here. */
    private List<List<String>> archived(List<List<String>> commands) throws IOException, InterruptedException {
        List<List<String>> archived = new ArrayList<>();
        for (List<String> command : commands) {
            Path archive = Files.createTempFile(project, "classes", ".jsa");
            Files.delete(archive);
            List<String> dumping = new ArrayList<>(command);
            dumping.add(1, "-XX:ArchiveClassesAtExit=" + archive);
            Run.of(dumping, project, comparison.environment());
            List<String> using = new ArrayList<>(command);
            using.add(1, "-XX:SharedArchiveFile=" + archive);
            archived.add(using);
        }
        return archived;
    }

    /** Takes back what a run wrote. */
    private void restore(Path before) throws IOException {
        try (var files = Files.newDirectoryStream(migrations)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        copy(before, migrations);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void row(String what, Series series, String beside) {
        System.out.printf(
                "| %s | %s | %s | %s | %s |%n", what, series.seconds(), series.processor(), series.megabytes(), beside);
    }
}
