// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.execution.Direction;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A database that the migrator brings from one revision to another, and one for each client that scripts bring there:
 * after each step all of them must be the same.
 */
public final class Twins {

    private final TestDatabase migrated;

    private final Map<Client, TestDatabase> scripted = new EnumMap<>(Client.class);

    private final MigrationCatalog catalog;

    private final MigratorOptions options;

    private String at = "base";

    /** As they are, which is alike. */
    public Twins(List<TestDatabase> databases, MigrationCatalog catalog, MigratorOptions options) {
        this.migrated = databases.get(0);
        this.catalog = catalog;
        this.options = options;
        Client.here(migrated).forEach(it -> scripted.put(it, databases.get(it == Client.JDBC ? 1 : 2)));
    }

    /** The migrator upgrades, and so do plain scripts. */
    public Twins upgrade(String target) throws SQLException {
        migrator().upgrade(target);
        return follow(Direction.UPGRADE, target);
    }

    /** The migrator downgrades, and so do plain scripts. */
    public Twins downgrade(String target) throws SQLException {
        migrator().downgrade(target);
        return follow(Direction.DOWNGRADE, target);
    }

    /** Where all of them are already. */
    Twins at(String heads) {
        at = heads;
        return this;
    }

    /** The migrator goes from base to the heads and back, and so do idempotent scripts, each of them twice. */
    public Twins thereAndBackTwice() throws SQLException {
        var writer = new ScriptWriter(catalog, options, new ScriptStyle(true, false));
        upgradeBy(writer.upgrade("heads"), "heads");
        migrator().downgrade("base");
        Script back = writer.downgrade("heads:base");
        return follow(back, "back").follow(back, "back again");
    }

    /** Runs the same statements in all of them. */
    public Twins everywhere(String sql) throws SQLException {
        migrated.execute(sql);
        for (TestDatabase twin : scripted.values()) {
            twin.execute(sql);
        }
        return this;
    }

    /** The migrator upgrades, and so does this script, twice. */
    Twins upgradeBy(Script script, String target) throws SQLException {
        migrator().upgrade(target);
        return follow(script, "to " + target).follow(script, "to " + target + " again");
    }

    private Twins follow(Direction direction, String target) throws SQLException {
        var writer = new ScriptWriter(catalog, options, ScriptStyle.plain());
        String range = at + ":" + target;
        Script script = direction == Direction.UPGRADE ? writer.upgrade(range) : writer.downgrade(range);
        return follow(script, range);
    }

    private Twins follow(Script script, String words) throws SQLException {
        Place expected = Place.of(migrated, options);
        for (Map.Entry<Client, TestDatabase> twin : scripted.entrySet()) {
            String by = "%s by %s".formatted(words, twin.getKey());
            assertThat(twin.getKey().run(script, twin.getValue())).as(by).isEmpty();
            assertThat(Place.of(twin.getValue(), options).differences(expected, true))
                    .as(by)
                    .isEmpty();
        }
        at = expected.heads().isEmpty() ? "base" : expected.heads().get(0);
        return this;
    }

    private Migrator migrator() {
        return new Migrator(migrated::open, catalog, options, MigrationListener.logging(), Clock.systemUTC());
    }
}
