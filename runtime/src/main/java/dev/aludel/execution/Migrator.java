// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Brings a database from one revision to another.
 *
 * <p>A call takes one connection. First it asks, without a lock, whether there is anything to do. If there is, it takes
 * the migrators' lock, looks again, and runs each migration in a transaction of its own, along with the heads and the
 * history: either all of a migration has happened or nothing of it. A migrator may be used again and by several threads.
 */
public final class Migrator {

    /** How often the server looks whether a client is still there, while it runs a statement for it. */
    private static final String CHECK_INTERVAL = "10s";

    /** After how long without a word the server asks whether a client is still there. */
    private static final String KEEPALIVE_SECONDS = "60";

    private final ConnectionSource connections;

    private final MigrationCatalog catalog;

    private final RevisionGraph graph;

    private final MigratorSettings settings;

    /** A migrator that logs what it does. */
    public Migrator(DataSource dataSource, MigrationCatalog catalog, MigratorOptions options) {
        this(ConnectionSource.of(dataSource), catalog, options, MigrationListener.logging(), Clock.systemUTC());
    }

    /** A migrator of the migrations in a catalog. */
    public Migrator(
            ConnectionSource connections,
            MigrationCatalog catalog,
            MigratorOptions options,
            MigrationListener listener,
            Clock clock) {
        this.connections = connections;
        this.catalog = catalog;
        this.graph = catalog.graph();
        this.settings = new MigratorSettings(options, listener, clock);
    }

    /**
     * Applies what is missing up to a target: {@code heads}, {@code head}, a revision, {@code +1}.
     *
     * @throws MigrationException if the target can't be reached; what was committed before stays
     */
    public MigrationOutcome upgrade(String target) {
        return upgrade(target, Precaution.none());
    }

    /**
     * As {@link #upgrade(String)}, with something done before the first migration runs.
     *
     * @throws MigrationException if the target can't be reached; what was committed before stays
     */
    public MigrationOutcome upgrade(String target, Precaution precaution) {
        if (graph.revisions().isEmpty()) {
            settings.listener().noMigrations();
        }
        return inSession(session -> {
            Standing before = standing(session);
            Set<String> goals = graph.upgradeGoals(before.heads(), target);
            if (before.isSettled() && graph.upgradePath(before.heads(), goals).isEmpty()) {
                return MigrationOutcome.nothing(before.heads());
            }
            return locked(session, standing -> {
                List<Step> steps = steps(Direction.UPGRADE, graph.upgradePath(standing.heads(), goals));
                return run(session, standing, steps, precaution);
            });
        });
    }

    /**
     * Takes back what stands on a target: {@code base}, a revision, {@code -1}.
     *
     * @throws MigrationException if the target can't be reached; what was taken back before stays so
     */
    public MigrationOutcome downgrade(String target) {
        return downgrade(target, Precaution.none());
    }

    /**
     * As {@link #downgrade(String)}, with something done before the first migration is taken back.
     *
     * @throws MigrationException if the target can't be reached; what was taken back before stays so
     */
    public MigrationOutcome downgrade(String target, Precaution precaution) {
        return inSession(session -> {
            Standing before = standing(session);
            List<RevisionNode> path = graph.downgradePath(before.heads(), target);
            if (before.isSettled() && path.isEmpty()) {
                return MigrationOutcome.nothing(before.heads());
            }
            return locked(session, standing -> {
                // Steps down count from where the database was when they were asked for.
                if (!standing.heads().equals(before.heads())) {
                    throw new HeadsChangedException(before.heads(), standing.heads());
                }
                return run(session, standing, steps(Direction.DOWNGRADE, path), precaution);
            });
        });
    }

    /**
     * Says that the database is at these revisions, without running anything: {@code heads}, {@code base}, a revision.
     *
     * @param targets the revisions; heads in one line with one of them give way to it, those of other branches stay
     * @param purge whether all heads are taken away first, also those that no migration has
     * @throws MigrationException if a target names no revision, or the database is at one that no migration has
     */
    public MigrationOutcome stamp(Collection<String> targets, boolean purge) {
        return inSession(session -> locked(session, standing -> {
            requireDefaultSchema(session);
            if (!purge) {
                graph.requireKnown(standing.heads());
            }
            return new Stamping(session, graph, settings).run(standing, targets, purge);
        }));
    }

    /**
     * Lets an earlier state of the database be brought back while no migrator is at work, and notes it in the history.
     *
     * @param backup the name of what is restored
     * @param restoration what restores it, heads included
     * @throws MigrationException if it fails
     */
    public MigrationOutcome restore(String backup, Restoration restoration) {
        return inSession(session -> locked(session, standing -> {
            restoration.run(session.connection(), standing.heads());
            return new Stamping(session, graph, settings).restored(standing, backup);
        }));
    }

    /**
     * Does something while no migrator is at work, of which the history says nothing.
     *
     * @throws MigrationException if it fails
     */
    public void alone(Restoration work) {
        inSession(session -> locked(session, standing -> {
            work.run(session.connection(), standing.heads());
            return MigrationOutcome.nothing(standing.heads());
        }));
    }

    /**
     * What {@link #upgrade} or {@link #downgrade} to a target would run now; changes nothing.
     *
     * @throws MigrationException if it would refuse
     */
    public List<PlannedStep> plan(Direction direction, String target) {
        return inSession(session -> {
            Standing standing = standing(session);
            Set<String> heads = standing.heads();
            List<RevisionNode> path = direction == Direction.UPGRADE
                    ? graph.upgradePath(heads, graph.upgradeGoals(heads, target))
                    : graph.downgradePath(heads, target);
            List<Step> steps = runnable(session, standing, steps(direction, path));
            var forecasts = new BatchForecasts(session, settings.options());
            List<PlannedStep> planned = new ArrayList<>();
            for (Step step : steps) {
                UnderWay place = planned.isEmpty() ? standing.underWay() : null;
                planned.add(new PlannedStep(
                        step.revision(), step.direction(), step.plan(), place, forecasts.of(step.plan())));
            }
            return planned;
        });
    }

    /**
     * Notes what these revisions, which the database contains, do by now; where that isn't what the history has of them.
     *
     * @param revisions ids, or their beginnings
     * @return those that the history had something else of
     * @throws MigrationException if the database doesn't contain one of them
     */
    public List<String> accept(Collection<String> revisions) {
        return inSession(session -> {
            session.keepSettings();
            try (AdvisoryLock lock = lock(session)) {
                lock.take(settings.options().timeouts().migrator(), settings.listener());
                return new Acceptance(session, catalog, settings).accept(revisions);
            }
        });
    }

    /** Where the database stands; changes nothing. */
    public DatabaseStatus status() {
        return inSession(session -> {
            Standing standing = standing(session);
            Set<String> heads = standing.heads();
            try (AdvisoryLock lock = lock(session)) {
                return new DatabaseStatus(
                        heads, graph.unknown(heads), graph.pending(heads), standing.underWay(), lock.holder());
            }
        });
    }

    /** All steps that the database has made, oldest first. */
    public List<HistoryEntry> history() {
        return inSession(session -> new Bookkeeping(session, settings.options()).history());
    }

    private Standing standing(Session session) throws SQLException {
        return new Bookkeeping(session, settings.options()).standing();
    }

    private AdvisoryLock lock(Session session) {
        return new AdvisoryLock(session, settings.options(), settings.clock());
    }

    private MigrationOutcome locked(Session session, LockedWork work) throws SQLException {
        session.keepSettings();
        try (AdvisoryLock lock = lock(session)) {
            lock.take(settings.options().timeouts().migrator(), settings.listener());
            session.set("client_connection_check_interval", CHECK_INTERVAL);
            session.set("tcp_keepalives_idle", KEEPALIVE_SECONDS);
            return work.run(standing(session));
        }
    }

    private List<Step> steps(Direction direction, List<RevisionNode> path) {
        return path.stream().map(it -> step(it, direction)).toList();
    }

    private List<Step> runnable(Session session, Standing standing, List<Step> asked) throws SQLException {
        requireDefaultSchema(session);
        boolean together = settings.options().transaction() == TransactionMode.ALL;
        List<Step> steps = new Resumption(standing.underWay(), together).first(asked);
        int version = Integer.parseInt(session.text("SELECT current_setting('server_version_num')"));
        steps.forEach(it -> it.check(version, together));
        return steps;
    }

    private MigrationOutcome run(Session session, Standing standing, List<Step> asked, Precaution precaution)
            throws SQLException {
        List<Step> steps = runnable(session, standing, asked);
        if (steps.isEmpty()) {
            return MigrationOutcome.nothing(standing.heads());
        }
        String backup = precaution.take(
                session.connection(), steps.stream().map(Step::plan).toList());
        return new MigrationRun(session, graph, settings, standing.heads())
                .keeping(backup)
                .from(standing.underWay())
                .run(steps);
    }

    private Step step(RevisionNode revision, Direction direction) {
        Plan upgrade = catalog.upgradeOf(revision);
        Plan plan = direction == Direction.UPGRADE ? upgrade : catalog.downgradeOf(revision);
        return new Step(revision, direction, plan, Checksum.of(upgrade));
    }

    private void requireDefaultSchema(Session session) throws SQLException {
        String schema = settings.options().defaultSchema();
        String found = session.text("SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = ?", schema);
        if (found.equals("0")) {
            throw new MissingSchemaException(schema, session.text("SELECT current_database()"));
        }
    }

    private <T> T inSession(SessionWork<T> work) {
        Connection connection;
        try {
            connection = connections.open();
        } catch (SQLException e) {
            throw SqlErrors.connecting(e);
        }
        try (Connection opened = connection;
                Session session = new Session(opened)) {
            return answered(session, work);
        } catch (SQLException e) {
            throw SqlErrors.asking(e);
        }
    }

    private <T> T answered(Session session, SessionWork<T> work) throws SQLException {
        try {
            return work.run(session);
        } catch (SQLException e) {
            if (SqlErrors.isRefused(e)) {
                throw SqlErrors.asking(e, new MissingRights(session, settings.options()).remedy());
            }
            throw e;
        }
    }

    /**
     * What is done with a connection.
     *
     * @param <T> what comes out of it
     */
    @FunctionalInterface
    private interface SessionWork<T> {

        /** Does it. */
        T run(Session session) throws SQLException;
    }

    /** What is done with the lock, knowing where the database stands. */
    @FunctionalInterface
    private interface LockedWork {

        /** Does it. */
        MigrationOutcome run(Standing standing) throws SQLException;
    }
}
