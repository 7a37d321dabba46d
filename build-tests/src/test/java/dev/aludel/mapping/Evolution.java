// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.MigrationWriter;
import dev.aludel.codegen.RevisionInfo;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.execution.JdbcDatabase;
import dev.aludel.execution.MigrationListener;
import dev.aludel.execution.Migrator;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.migration.ExpectedSchema;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciler;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.reconcile.Respelling;
import dev.aludel.reconcile.ViewReconciler;
import dev.aludel.rename.FollowingNames;
import dev.aludel.rename.Looked;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameFinder;
import dev.aludel.rename.Renames;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.PostgresExpressionReader;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.test.Catalog;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A database that follows entity models by generated migrations, as a project's does: compared, written as classes,
 * compiled and applied. After each step it asserts the oracles that hold for every step.
 */
public final class Evolution {

    private static final String PACKAGE = "com.acme.migrations";

    private static final Set<String> OWN = Set.of("aludel_heads", "aludel_history");

    private final TestDatabase database;

    private final Map<String, byte[]> classes = new TreeMap<>();

    private String head = "";

    /** A project without migrations, and its database. */
    public Evolution(TestDatabase database) {
        this.database = database;
    }

    /** Generates the difference to a model, applies it, and asserts: quiet, fold, Java equals plan, there and back. */
    Plan follow(EntityModel entities, String... renames) throws SQLException {
        ModelSchema model = entities.scan(database.serverVersion());
        Catalog before = catalog();
        Plan plan = difference(model, renames).plan();
        assertThat(plan.operations()).as("a difference to %s", entities).isNotEmpty();
        apply(plan);
        Catalog after = catalog();
        assertThat(compare(model).operations()).as("quiet at %s", entities).isEmpty();
        assertThat(foldResidue()).as("the fold").isEmpty();
        downgrade("-1");
        assertThat(catalog().differences(before))
                .as("downgrade from %s", entities)
                .isEmpty();
        upgrade();
        assertThat(catalog().differences(after))
                .as("upgrade to %s again", entities)
                .isEmpty();
        return plan;
    }

    /** Generates the difference to a model and applies it, nothing else. */
    void advance(EntityModel entities) throws SQLException {
        apply(compare(entities.scan(database.serverVersion())));
    }

    /** Writes a plan as a class that records it again, and runs that. */
    public void apply(Plan plan) {
        write(plan);
        upgrade();
    }

    /** Runs what is written and not applied. */
    public void upgrade() {
        migrator().upgrade("heads");
    }

    /** Takes revisions back. */
    public void downgrade(String target) {
        migrator().downgrade(target);
    }

    void downgradeToBase() {
        downgrade("base");
    }

    /** What the database holds, without our own tables. */
    public Catalog catalog() throws SQLException {
        try (Connection connection = database.open()) {
            return Catalog.read(connection).withoutAludelTables();
        }
    }

    private Migrator migrator() {
        var jdbc = new JdbcDatabase(database.url(), database.user(), database.password());
        return new Migrator(
                jdbc, migrations(), MigratorOptions.defaults(), MigrationListener.logging(), Clock.systemUTC());
    }

    /** The migrations that are written. */
    public MigrationCatalog migrations() {
        return MigrationCatalog.of(MigrationSource.compiled(classes, Evolution.class.getClassLoader()));
    }

    /** Writes a plan as a class, compiles it, and asserts that it records the same plan again. */
    public void write(Plan plan) {
        String id = "r" + (classes.size() + 1);
        String className = "M" + id;
        var revision = new RevisionInfo(id, head.isEmpty() ? List.of() : List.of(head), "Step " + id, "", true);
        String source = new MigrationWriter()
                .write(new MigrationSpec(PACKAGE, className, revision, plan, plan.inverse(), List.of()));
        classes.putAll(JavaCompilation.compile(PACKAGE + "." + className, source));
        head = id;
        MigrationCatalog catalog = migrations();
        var node = catalog.graph().revision(id);
        assertThat(catalog.upgradeOf(node)).isEqualTo(plan);
        assertThat(catalog.downgradeOf(node)).isEqualTo(plan.inverse());
    }

    private Plan compare(ModelSchema model) throws SQLException {
        return difference(model).plan();
    }

    /** What leads from the database to a model, as a project's generate finds it. */
    public Difference difference(ModelSchema model, String... hints) throws SQLException {
        ExpectedSchema expected = migrations().expected();
        try (Connection connection = database.open()) {
            Set<String> schemas = new TreeSet<>(model.schema().namespaces());
            schemas.addAll(expected.schema().namespaces());
            Snapshot snapshot =
                    new SnapshotReader().read(connection, new SnapshotRequest("public", new ArrayList<>(schemas), OWN));
            var canonicalizer = new Canonicalizer(new PostgresExpressionReader(connection, "public"));
            Ownership ownership = Ownership.of(expected.modelOwned(), Set.of());
            Snapshot ours = ViewReconciler.ours(snapshot, model, ownership);
            Snapshot live = ours.respelled(new Respelling(canonicalizer, expected.schema()).of(ours.schema()));
            Renames renames =
                    new RenameFinder(model, live, ownership, Looked.all()).find(List.of(hints), RenameChoice.never());
            Reconciliation reconciliation = new Reconciler(canonicalizer, renames.applyTo(ownership))
                    .reconcile(model, renames.applyTo(live), FollowingNames.of(renames, live));
            Plan rest = reconciliation.numbered(
                    new SchemaDiffer(database.serverVersion()).plan(reconciliation.live(), reconciliation.target()));
            return new Difference(reconciliation.from(live.schema()), renames.before(rest, ownership));
        }
    }

    /** A model and a database, compared. */
    public record Difference(Reconciliation reconciliation, Plan plan) {}

    /** Where the schema that the migrations make in memory is not the one that the database has. */
    public List<String> foldResidue() throws SQLException {
        Schema folded = migrations().expected().schema();
        try (Connection connection = database.open()) {
            Snapshot snapshot =
                    new SnapshotReader().read(connection, new SnapshotRequest("public", folded.namespaces(), OWN));
            var canonicalizer = new Canonicalizer(new PostgresExpressionReader(connection, "public"));
            Reconciliation reconciliation =
                    new Reconciler(canonicalizer, Ownership.all()).reconcile(ModelSchema.of(folded), snapshot);
            Plan residue = new SchemaDiffer().plan(reconciliation.live(), reconciliation.target());
            return residue.operations().stream().map(Operation::describe).toList();
        }
    }
}
