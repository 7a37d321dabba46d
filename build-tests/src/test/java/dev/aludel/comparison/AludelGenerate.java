// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.commands.Project;
import dev.aludel.commands.Upgrade;
import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.Key;
import dev.aludel.commands.generate.Baseline;
import dev.aludel.commands.generate.Generate;
import dev.aludel.commands.generate.GenerateRequest;
import dev.aludel.commands.generate.GenerateResult;
import dev.aludel.commands.generate.Placement;
import dev.aludel.commands.generate.ZoneMissingException;
import dev.aludel.commands.source.ClassCache;
import dev.aludel.error.MigrationException;
import dev.aludel.execution.MigrationListener;
import dev.aludel.operation.Operation;
import dev.aludel.rename.UndecidedRenamesException;
import dev.aludel.schema.ObjectKey;
import dev.aludel.test.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Aludel's {@code generate --autogenerate}, proof included, then {@code upgrade}. */
final class AludelGenerate implements Tool {

    private static final Set<String> NOTHING = Set.of();

    private static final GenerateRequest.Answers NO_ANSWERS =
            new GenerateRequest.Answers(NOTHING, NOTHING, NOTHING, false);

    private static final Pattern OPEN = Pattern.compile("rowsMustMove\\(\"([^\"]*)\"\\)");

    private final Path work;

    private final Beginning beginning;

    private int revisions;

    /**
     * The tool.
     *
     * @param work where projects are put
     * @param beginning what made the database
     */
    AludelGenerate(Path work, Beginning beginning) {
        this.work = work;
        this.beginning = beginning;
    }

    @Override
    public String name() {
        return beginning.title;
    }

    /** What made the database that the change happens to. */
    enum Beginning {
        ITS_OWN("Aludel"),
        ADOPTED("Aludel, adopting"),
        UNKNOWN("Aludel, no baseline");

        private final String title;

        Beginning(String title) {
            this.title = title;
        }
    }

    @Override
    public void start(ShopModel model, TestDatabase database) throws Exception {
        if (beginning == Beginning.ITS_OWN) {
            Attempt made = migrate(model, database, ShopChange.Answers.none());
            if (made.failed()) {
                throw new IllegalStateException(made.words());
            }
            return;
        }
        HibernateUpdate.export(model, database);
        if (beginning == Beginning.ADOPTED) {
            new Baseline(project(model, database), step -> {}).run(request("What was there", NOTHING, NO_ANSWERS));
        }
    }

    @Override
    public Attempt migrate(ShopModel model, TestDatabase database, ShopChange.Answers answers) throws Exception {
        var run = new Run(project(model, database), answers);
        run.toTheEnd();
        return new Attempt(run.proposed, run.asked, run.words.toString(), run.failed);
    }

    private static GenerateRequest request(String message, Set<String> drops, GenerateRequest.Answers answers) {
        return new GenerateRequest(message, true, Placement.ON_HEAD, drops, NOTHING, answers, true);
    }

    /** One migration, and the questions on the way. */
    private static final class Run {

        private final Project project;
        private final ShopChange.Answers answers;
        private final StringBuilder words = new StringBuilder();
        private Set<String> renames = NOTHING;
        private Set<String> zones = NOTHING;
        private int proposed;
        private boolean asked;
        private boolean failed;

        Run(Project project, ShopChange.Answers answers) {
            this.project = project;
            this.answers = answers;
        }

        void toTheEnd() {
            try {
                Set<String> unmanaged = step(NOTHING);
                // What was renamed and not asked about stays, and so the verdict says.
                if (!unmanaged.isEmpty() && answers.renames().isEmpty()) {
                    asked = true;
                    step(unmanaged);
                }
            } catch (MigrationException e) {
                words.append(e.getMessage()).append('\n');
                failed = true;
            }
        }

        /** Returns what only the database has, which the change means to drop. */
        private Set<String> step(Set<String> drops) {
            try {
                GenerateResult result = generate(drops);
                if (!asked && suggests(result)) {
                    Files.deleteIfExists(Objects.requireNonNull(result.file()));
                    return answered(drops);
                }
                result.plan().operations().stream()
                        .map(Operation::describe)
                        .forEach(it -> words.append(it).append('\n'));
                result.findings().forEach(it -> words.append(it).append('\n'));
                words.append(result.proof()).append('\n');
                proposed += result.plan().operations().size();
                if (result.file() != null) {
                    decide(result.file());
                    new Upgrade(project, MigrationListener.logging()).run("heads");
                }
                return result.unmanaged().stream().map(ObjectKey::toString).collect(Collectors.toSet());
            } catch (UndecidedRenamesException | ZoneMissingException e) {
                if (asked) {
                    throw e;
                }
                words.append(e.getMessage()).append('\n');
                return answered(drops);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Set<String> answered(Set<String> drops) {
            asked = true;
            renames = answers.renames();
            zones = answers.zones();
            return step(drops);
        }

        /** Puts what a person has decided where the class doesn't compile without. */
        private void decide(Path file) throws IOException {
            String source = Files.readString(file);
            String decided = OPEN.matcher(source).replaceAll(open -> {
                asked = true;
                return answers.moves().entrySet().stream()
                        .filter(it -> open.group(1).startsWith(it.getKey() + " "))
                        .map(it -> Matcher.quoteReplacement("op.execute(\"" + it.getValue() + "\")"))
                        .findFirst()
                        .orElse(Matcher.quoteReplacement(open.group()));
            });
            Files.writeString(file, decided);
        }

        /** Whether it doesn't stop, and says which flag there is for what the change means. */
        private boolean suggests(GenerateResult result) {
            return answers.renames().stream()
                    .anyMatch(hint -> result.findings().stream()
                            .anyMatch(it -> it.message().contains("--rename " + hint)));
        }

        private GenerateResult generate(Set<String> drops) {
            var said = new GenerateRequest.Answers(renames, zones, NOTHING, false);
            return new Generate(project, step -> {}).run(request("change", drops, said));
        }
    }

    private Project project(ShopModel model, TestDatabase database) throws IOException {
        Path directory = Files.createDirectories(work.resolve(database.name()));
        Map<String, String> settings = new TreeMap<>();
        settings.put(Key.URL.text(), database.url());
        settings.put(Key.USER.text(), database.user());
        settings.put(Key.PASSWORD.text(), database.password());
        settings.put(Key.MIGRATIONS_PACKAGE.text(), "com.acme.migrations");
        settings.put(Key.MIGRATIONS_SOURCE.text(), directory.toString());
        settings.put(Key.MODEL_PERSISTENCE_UNIT.text(), "shop");
        settings.put(
                Key.MODEL_CLASSPATH.text(),
                Stream.concat(Stream.of(model.classes().toString()), libraries())
                        .collect(Collectors.joining(File.pathSeparator)));
        return new Project(new Configuration(directory, directory, settings), tool());
    }

    /** Hibernate and its libraries, on our own class path among others. */
    private static Stream<String> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> it.endsWith(".jar"));
    }

    private dev.aludel.commands.Tool tool() {
        return new dev.aludel.commands.Tool(
                "aludel comparison",
                Clock.systemUTC(),
                () -> "%012x".formatted(++revisions),
                new ClassCache(work.resolve("classes"), "aludel comparison"),
                () -> {
                    throw new SQLException("scratch databases are made on the same server");
                });
    }
}
