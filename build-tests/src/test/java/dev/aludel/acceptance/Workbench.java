// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.DriftFinder;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A database to try migrations on and one to prove them on; both are wiped instead of made anew. */
final class Workbench implements AutoCloseable {

    private static final int CATALOGS_KEPT = 8;

    private final Map<Schema, Catalog> catalogs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Schema, Catalog> eldest) {
            return size() > CATALOGS_KEPT;
        }
    };

    private final WipedDatabase live;

    private final WipedDatabase scratch;

    private final int serverVersion;

    Workbench(TestDatabase live, TestDatabase scratch) throws SQLException {
        this.live = new WipedDatabase(live);
        this.scratch = new WipedDatabase(scratch);
        this.serverVersion = live.serverVersion();
    }

    /** The schema as the server can have it. */
    Schema fitted(Schema schema) {
        return Fitted.to(serverVersion, schema);
    }

    void wipe() throws SQLException {
        live.wipe();
    }

    /** Takes new sessions, which have planned nothing yet. */
    void renew() {
        try {
            live.renew();
            scratch.renew();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs all in one transaction, which is rolled back if a statement or the commit fails. */
    void run(Plan plan) throws SQLException {
        Connection connection = live.connection();
        connection.setAutoCommit(false);
        try {
            live.execute(sql(plan));
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static List<String> sql(Plan plan) {
        return plan.statements().stream().map(it -> it.sql()).toList();
    }

    static Plan creating(Schema schema) {
        return new SchemaDiffer().plan(Schema.empty(), schema);
    }

    /** The catalog of a fresh database of that schema; the database is empty then. */
    Catalog catalogOf(Schema schema) throws SQLException {
        wipe();
        Catalog known = catalogs.get(schema);
        if (known != null) {
            return known;
        }
        Connection connection = live.connection();
        connection.setAutoCommit(false);
        try {
            live.execute(sql(creating(schema)));
            Catalog catalog = catalog();
            catalogs.put(schema, catalog);
            return catalog;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Makes the schema in the empty database, and returns the catalog. */
    Catalog create(Schema schema) throws SQLException {
        run(creating(schema));
        Catalog known = catalogs.get(schema);
        Catalog catalog = known == null ? catalog() : known;
        catalogs.put(schema, catalog);
        return catalog;
    }

    Catalog catalog() throws SQLException {
        return Catalog.read(live.connection());
    }

    Rows rows() throws SQLException {
        return Rows.of(live.connection());
    }

    /** Rows in every table, for odd seeds with nulls. */
    void fill(long seed) throws SQLException {
        if (seed % 2 == 0) {
            Rows.fill(live.connection(), seed);
        } else {
            Rows.fillWithNulls(live.connection(), seed);
        }
    }

    void empty(Set<String> tables) throws SQLException {
        live.execute(List.of("truncate " + String.join(", ", tables) + " cascade"));
    }

    Snapshot snapshot(SnapshotRequest request) {
        return new SnapshotReader().read(live.connection(), request);
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
                        new Canonicalizer(new PostgresExpressionReader(this.live.connection(), "public")),
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
        var canonicalizer = new Canonicalizer(new PostgresExpressionReader(live.connection(), "public"));
        return new Reconciler(canonicalizer, Ownership.all()).reconcile(model, snapshot);
    }

    /** What of a schema that migrations made is another now. */
    Reconciliation drift(Schema made, Snapshot snapshot) {
        var canonicalizer = new Canonicalizer(new PostgresExpressionReader(live.connection(), "public"));
        return new DriftFinder(canonicalizer).find(made, snapshot);
    }

    /** The snapshot with expressions as somebody wrote them, wherever they mean the same. */
    Snapshot respelled(Snapshot snapshot, Schema written) {
        var canonicalizer = new Canonicalizer(new PostgresExpressionReader(live.connection(), "public"));
        return snapshot.respelled(new Respelling(canonicalizer, written).of(snapshot.schema()));
    }

    List<Finding> probe(Plan plan, Schema before) {
        return new RowProbe(live.connection(), "public").probe(plan, before);
    }

    Proof prove(SnapshotRequest request, Reconciliation reconciliation, Plan up, Plan down) throws SQLException {
        scratch.wipe();
        return new Prover(scratch.connection(), request).prove(reconciliation, up, down);
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
