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
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A database to try migrations on and one to prove them on. Both are wiped instead of made anew, and their connections
 * stay, so that the server plans once what every trial asks.
 */
final class Workbench implements AutoCloseable {

    /** The schema {@code public} stays: with another one of that name on the search path all plans would be made anew. */
    private static final String WIPE = """
            do $$
            declare
                command text;
            begin
                for command in
                    select format('drop schema %I cascade', nspname)
                    from pg_namespace
                    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                loop
                    execute command;
                end loop;
                select 'drop table ' || string_agg(oid::regclass::text, ', ') || ' cascade' into command
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p');
                if command is not null then
                    execute command;
                end if;
                for command in
                    select format('drop type %s cascade', oid::regtype)
                    from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
                    union all
                    select format('drop sequence %s', oid::regclass)
                    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
                loop
                    execute command;
                end loop;
                if exists (select from pg_depend
                        where refclassid = 'pg_namespace'::regclass and refobjid = 'public'::regnamespace) then
                    drop schema public cascade;
                    create schema public;
                end if;
            end $$""";

    /** Those that dropped tables leave rows in. */
    private static final String SWEEP =
            "vacuum pg_class, pg_attribute, pg_attrdef, pg_constraint, pg_depend, pg_index, pg_type, pg_rewrite,"
                    + " pg_sequence, pg_description, pg_enum, pg_cast, pg_shdepend, pg_trigger";

    private static final int SWEPT_EVERY = 10;

    private static final int CATALOGS_KEPT = 8;

    private final Map<Schema, Catalog> catalogs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Schema, Catalog> eldest) {
            return size() > CATALOGS_KEPT;
        }
    };

    private final Connection live;

    private final Connection scratch;

    private final int serverVersion;

    private final IdentityHashMap<Connection, Integer> wipes = new IdentityHashMap<>();

    Workbench(TestDatabase live, TestDatabase scratch) throws SQLException {
        this.live = opened(live);
        this.scratch = opened(scratch);
        this.serverVersion = live.serverVersion();
    }

    private static Connection opened(TestDatabase database) throws SQLException {
        Connection connection = database.openForRepeats();
        execute(
                connection,
                List.of(
                        "set search_path = public",
                        "set client_min_messages = warning",
                        // The schema for temporary tables, which would go again with each transaction that is rolled
                        // back.
                        "create temporary table kept ()",
                        "drop table kept"));
        return connection;
    }

    void wipe() throws SQLException {
        wipe(live);
    }

    private void wipe(Connection connection) throws SQLException {
        execute(connection, List.of(WIPE));
        if (wipes.merge(connection, 1, Integer::sum) % SWEPT_EVERY == 0) {
            // What a thousand dropped tables leave in the catalogs makes every query slower, and the server doesn't
            // vacuum.
            execute(connection, List.of(SWEEP));
        }
    }

    /** Runs all in one transaction, which is rolled back if a statement or the commit fails. */
    void run(Plan plan) throws SQLException {
        live.setAutoCommit(false);
        try {
            execute(live, sql(plan));
            live.commit();
        } finally {
            live.rollback();
            live.setAutoCommit(true);
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
        live.setAutoCommit(false);
        try {
            execute(live, sql(creating(schema)));
            Catalog catalog = catalog();
            catalogs.put(schema, catalog);
            return catalog;
        } finally {
            live.rollback();
            live.setAutoCommit(true);
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

    /** What of a schema that migrations made is another now. */
    Reconciliation drift(Schema made, Snapshot snapshot) {
        var canonicalizer = new Canonicalizer(new PostgresExpressionReader(live, "public"));
        return new DriftFinder(canonicalizer).find(made, snapshot);
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
