// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.ConfigurationException;
import dev.aludel.commands.config.Key;
import dev.aludel.commands.model.ProjectModel;
import dev.aludel.commands.model.ProjectRules;
import dev.aludel.commands.model.StaleClasses;
import dev.aludel.commands.source.MigrationCompiler;
import dev.aludel.execution.BookkeepingTables;
import dev.aludel.execution.JdbcDatabase;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.Origin;
import dev.aludel.execution.Timeouts;
import dev.aludel.execution.TransactionMode;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.QualifiedName;
import dev.aludel.scratch.SameServer;
import dev.aludel.scratch.ScratchServer;
import dev.aludel.snapshot.SnapshotRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/** A project: its configuration, and the parts that commands are put together from. */
public final class Project {

    private static final List<String> OWN_TABLES =
            List.of(BookkeepingTables.HEADS, BookkeepingTables.HISTORY, BookkeepingTables.PROGRESS);

    private final Configuration configuration;

    private final Tool tool;

    private final @Nullable Duration timeout;

    private final @Nullable JdbcDatabase given;

    /** The project of a configuration. */
    public Project(Configuration configuration, Tool tool) {
        this(configuration, tool, null, null);
    }

    private Project(Configuration configuration, Tool tool, @Nullable Duration timeout, @Nullable JdbcDatabase given) {
        this.configuration = configuration;
        this.tool = tool;
        this.timeout = timeout;
        this.given = given;
    }

    /** The same project, which gives up on a database that doesn't answer for so long. */
    public Project within(Duration time) {
        return new Project(configuration, tool, time, given);
    }

    /** The same project with another database than its configuration names. */
    public Project on(JdbcDatabase database) {
        return new Project(configuration, tool, timeout, database);
    }

    /** Its configuration. */
    public Configuration configuration() {
        return configuration;
    }

    /** What it takes from the program that it runs in. */
    public Tool tool() {
        return tool;
    }

    /** Its database. */
    public JdbcDatabase database() {
        if (given != null) {
            return given;
        }
        String url = configuration.get(Key.URL);
        if (!url.startsWith(JdbcDatabase.PREFIX)) {
            String shown = new JdbcDatabase(url, null, null).toString();
            throw ConfigurationException.invalid(Key.URL, shown, "a JDBC URL: jdbc:postgresql://host/database");
        }
        var database = new JdbcDatabase(
                url,
                configuration.find(Key.USER).orElse(null),
                configuration.find(Key.PASSWORD).orElse(null));
        return timeout == null ? database : database.within(timeout);
    }

    /** The package of its migrations. */
    public String migrationsPackage() {
        String name = configuration.get(Key.MIGRATIONS_PACKAGE);
        if (!SourceVersion.isName(name)) {
            throw ConfigurationException.invalid(
                    Key.MIGRATIONS_PACKAGE, name, "a name for a Java package, such as com.acme.shop.migrations");
        }
        return name;
    }

    /** The directory that its migrations stand in. */
    public Path migrationsDirectory() {
        return configuration
                .path(Key.MIGRATIONS_SOURCE, "src/main/java")
                .resolve(migrationsPackage().replace('.', '/'))
                .normalize();
    }

    /** What compiles its migrations. */
    public MigrationCompiler compiler() {
        return new MigrationCompiler(
                migrationsDirectory(), configuration.classPath(Key.MIGRATIONS_CLASSPATH), tool.cache());
    }

    /** Its migrations, compiled if they have changed. */
    public MigrationCatalog catalog() {
        MigrationCompiler compiler = compiler();
        return MigrationCatalog.of(
                MigrationSource.compiled(compiler.compile(), compiler.loader(Project.class.getClassLoader())));
    }

    /** What brings its database from one revision to another. */
    public Migrator migrator(MigrationCatalog catalog, MigrationListener listener) {
        return new Migrator(database(), catalog, options(), listener, tool.clock());
    }

    MigratorOptions options() {
        Timeouts usual = Timeouts.defaults();
        var timeouts = new Timeouts(
                configuration.duration(Key.LOCK_TIMEOUT).orElse(usual.migrator()),
                configuration.duration(Key.STATEMENT_LOCK_TIMEOUT).orElse(usual.statementLock()),
                configuration.duration(Key.STATEMENT_TIMEOUT).orElse(usual.statement()));
        return new MigratorOptions(
                configuration.defaultSchema(),
                configuration.historySchema(),
                transactionMode(),
                timeouts,
                Origin.here(tool.version()));
    }

    private TransactionMode transactionMode() {
        String text = configuration.find(Key.TRANSACTION).orElse("migration");
        for (TransactionMode mode : TransactionMode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(text)) {
                return mode;
            }
        }
        throw ConfigurationException.invalid(Key.TRANSACTION, text, "migration, all or none");
    }

    /** What its entities ask for on a server of that version. */
    public ModelSchema model(int serverVersion) {
        List<Path> classPath = configuration.classPath(Key.MODEL_CLASSPATH);
        if (classPath.isEmpty()) {
            throw ConfigurationException.missing(Key.MODEL_CLASSPATH);
        }
        ModelSchema model = new ProjectModel(classPath)
                .read(new ModelRequest(
                        configuration.list(Key.MODEL_CLASSES),
                        configuration.list(Key.MODEL_PACKAGES),
                        configuration.find(Key.MODEL_PERSISTENCE_UNIT).orElse(null),
                        configuration.modelProperties(),
                        configuration.defaultSchema(),
                        serverVersion));
        return model.with(new StaleClasses(migrationsDirectory()).in(classPath));
    }

    /** The team's own rules about what is generated. */
    public ProjectRules rules() {
        return new ProjectRules(configuration.classPath(Key.MODEL_CLASSPATH));
    }

    /** What to read of a database: the configured schemas and those that are named. */
    public SnapshotRequest snapshotRequest(List<String> named) {
        Set<String> schemas = new TreeSet<>(configuration.otherSchemas());
        schemas.addAll(named);
        schemas.remove(configuration.defaultSchema());
        Set<String> ignored = new TreeSet<>();
        String history = configuration.historySchema();
        boolean elsewhere = history != null && !history.equals(configuration.defaultSchema());
        for (String table : OWN_TABLES) {
            ignored.add(new QualifiedName(elsewhere ? history : null, table).toString());
        }
        return new SnapshotRequest(configuration.defaultSchema(), new ArrayList<>(schemas), ignored);
    }

    /** Where databases to try things on are made. */
    public ScratchServer scratch() {
        ScratchServer brought = tool.scratch();
        return sameServer().map(brought::or).orElse(brought);
    }

    /** The server of its database as a place where databases to try things on are made, if it is known. */
    public Optional<ScratchServer> sameServer() {
        return configuration
                .find(Key.URL)
                .map(url -> new SameServer(
                        url,
                        configuration.find(Key.USER).orElse(null),
                        configuration.find(Key.PASSWORD).orElse(null)));
    }
}
