// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciler;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.reconcile.Respelling;
import dev.aludel.rename.FollowingNames;
import dev.aludel.rename.Looked;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameFinder;
import dev.aludel.rename.Renames;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.PostgresExpressionReader;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Prover;
import dev.aludel.scratch.RowProbe;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.test.Catalog;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A database to try migrations on and one to prove them on; both are wiped instead of made anew, which is faster. */
final class Workbench implements AutoCloseable {

    private static final String WIPE = """
            do $$
            declare name text;
            begin
                for name in select nspname from pg_namespace
                        where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                    execute format('drop schema %I cascade', name);
                end loop;
            end $$;
            create schema public""";

    private static final int SWEPT_EVERY = 25;

    private final Connection live;

    private final Connection scratch;

    private final int serverVersion;

    private int wipes;

    Workbench(TestDatabase live, TestDatabase scratch) throws SQLException {
        this.live = opened(live);
        this.scratch = opened(scratch);
        this.serverVersion = live.serverVersion();
    }

    private static Connection opened(TestDatabase database) throws SQLException {
        Connection connection = database.open();
        execute(connection, List.of("set search_path = public", "set client_min_messages = warning"));
        return connection;
    }

    void wipe() throws SQLException {
        wipe(live);
    }

    private void wipe(Connection connection) throws SQLException {
        execute(connection, List.of(WIPE));
        wipes++;
        if (wipes % SWEPT_EVERY == 0) {
            // What a thousand dropped tables leave in the catalogs makes every query slower, and the server doesn't
            // vacuum.
            execute(connection, List.of("vacuum analyze"));
        }
    }

    /** Runs all in one transaction, which is rolled back if a statement or the commit fails. */
    void run(Plan plan) throws SQLException {
        live.setAutoCommit(false);
        try {
            execute(live, plan.statements().stream().map(it -> it.sql()).toList());
            live.commit();
        } finally {
            live.rollback();
            live.setAutoCommit(true);
        }
    }

    static Plan creating(Schema schema) {
        return new SchemaDiffer().plan(Schema.empty(), schema);
    }

    /** The catalog of a fresh database of that schema. */
    Catalog catalogOf(Schema schema) throws SQLException {
        wipe();
        run(creating(schema));
        return catalog();
    }

    Catalog catalog() throws SQLException {
        return Catalog.read(live);
    }

    Rows rows() throws SQLException {
        return Rows.of(live);
    }

    /** Rows in every table, for odd seeds with nulls. */
    void fill(long seed) throws SQLException {
        if (seed % 2 == 0) {
            Rows.fill(live, seed);
        } else {
            Rows.fillWithNulls(live, seed);
        }
    }

    void empty(Set<String> tables) throws SQLException {
        execute(live, List.of("truncate " + String.join(", ", tables) + " cascade"));
    }

    Snapshot snapshot(SnapshotRequest request) {
        return new SnapshotReader().read(live, request);
    }

    static SnapshotRequest request(Schema... schemas) {
        List<String> namespaces = Stream.of(schemas)
                .flatMap(it -> it.namespaces().stream())
                .distinct()
                .toList();
        return new SnapshotRequest("public", namespaces, Set.of());
    }

    /** What leads from the database to the model, once what these hints say was renamed. */
    Difference difference(ModelSchema model, Snapshot live, List<String> hints) {
        Renames renames = hints.isEmpty()
                ? Renames.none()
                : new RenameFinder(model, live, Ownership.all(), Looked.all()).find(hints, RenameChoice.never());
        Reconciliation reconciliation = new Reconciler(
                        new Canonicalizer(new PostgresExpressionReader(this.live, "public")),
                        renames.applyTo(Ownership.all()))
                .reconcile(model, renames.applyTo(live), FollowingNames.of(renames, live));
        Plan rest = new SchemaDiffer(serverVersion).plan(reconciliation.live(), reconciliation.target());
        return new Difference(reconciliation.from(live.schema()), renames.before(rest, Ownership.all()));
    }

    /**
     * A model and a database, compared.
     *
     * @param reconciliation what the database is to become
     * @param plan what leads there
     */
    record Difference(Reconciliation reconciliation, Plan plan) {}

    /** What the database is to become, everything in it being the model's. */
    Reconciliation reconcile(ModelSchema model, Snapshot snapshot) {
        var canonicalizer = new Canonicalizer(new PostgresExpressionReader(live, "public"));
        return new Reconciler(canonicalizer, Ownership.all()).reconcile(model, snapshot);
    }

    /** The snapshot with expressions as somebody wrote them, wherever they mean the same. */
    Snapshot respelled(Snapshot snapshot, Schema written) {
        var canonicalizer = new Canonicalizer(new PostgresExpressionReader(live, "public"));
        return snapshot.respelled(new Respelling(canonicalizer, written).of(snapshot.schema()));
    }

    List<Finding> probe(Plan plan, Schema before) {
        return new RowProbe(live, "public").probe(plan, before);
    }

    Proof prove(SnapshotRequest request, Reconciliation reconciliation, Plan up, Plan down) throws SQLException {
        wipe(scratch);
        return new Prover(scratch, request).prove(reconciliation, up, down);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        try (live) {
            scratch.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
