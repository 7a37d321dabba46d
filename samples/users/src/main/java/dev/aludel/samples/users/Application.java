// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.users;

import static java.util.Objects.requireNonNull;

import dev.aludel.execution.JdbcDatabase;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.MigrationOutcome;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;

/**
 * Brings its database up to date, and only then begins its work. Any number of instances may start at once: one
 * migrates, the others wait and then find nothing to do.
 */
public final class Application {

    private static final Logger LOGGER = System.getLogger(Application.class.getName());

    private Application() {}

    /** Starts on the database that {@code DATABASE_URL}, {@code DATABASE_USER} and {@code DATABASE_PASSWORD} name. */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        var database = new JdbcDatabase(
                requireNonNull(environment.get("DATABASE_URL"), "DATABASE_URL"),
                environment.get("DATABASE_USER"),
                environment.get("DATABASE_PASSWORD"));

        MigrationOutcome outcome = upgrade(database);

        LOGGER.log(
                Level.INFO,
                "at {0} after {1} migrations",
                outcome.to(),
                outcome.applied().size());
    }

    static MigrationOutcome upgrade(JdbcDatabase database) {
        ClassLoader loader = requireNonNull(Application.class.getClassLoader(), "loader");
        MigrationCatalog catalog =
                MigrationCatalog.of(MigrationSource.classPath(loader, "dev.aludel.samples.users.migrations"));
        // Where there is a javax.sql.DataSource, it is: new Migrator(dataSource, catalog, MigratorOptions.defaults())
        return new Migrator(
                        database, catalog, MigratorOptions.defaults(), MigrationListener.logging(), Clock.systemUTC())
                .upgrade("heads");
    }
}
