// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.backup.OtherObjectsDump;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.error.MigrationException;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.Finding;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.Irreversible;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.reconcile.TypeTolerance;
import dev.aludel.rename.RenameChoice;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adopts a database that exists: writes a first migration that makes what is there, proven equal, and says that the database
 * is at it. What the entities have is the model's from then on, the rest stays the database's.
 */
public final class Baseline {

    private static final String NOT_TAKEN_BACK =
            "it would drop what was there before the first migration; write op.dropTable(…) here if that is meant";

    private final Project project;

    private final Progress progress;

    private final @Nullable Map<String, String> environment;

    /** The command for a project. */
    public Baseline(Project project, Progress progress) {
        this(project, progress, null);
    }

    private Baseline(Project project, Progress progress, @Nullable Map<String, String> environment) {
        this.project = project;
        this.progress = progress;
        this.environment = environment;
    }

    /**
     * The same that also makes what is not modelled, by the SQL that {@code pg_dump} writes.
     *
     * @param variables the environment of this process, where the program is found
     */
    public Baseline withOtherObjects(Map<String, String> variables) {
        return new Baseline(project, progress, variables);
    }

    /**
     * Writes the migration and stamps the database with it.
     *
     * @param request the message, the id, and whether it is proven; nothing else of it counts
     * @throws InvalidRequestException if there are migrations already, or nothing to adopt
     * @throws dev.aludel.error.MigrationException if it can't be made
     */
    public GenerateResult run(GenerateRequest request) {
        MigrationCatalog catalog = project.catalog();
        int there = catalog.graph().revisions().size();
        if (there > 0) {
            throw new InvalidRequestException(
                    "a baseline is the first migration, and there are %d already".formatted(there),
                    "Use --autogenerate, which compares the entities with the database.");
        }
        requireNoHeads(catalog);
        NewMigration migration = NewMigration.next(project, catalog, request.message(), request.placement());
        var wishes = new Wishes(Set.of(), Set.of(), Set.of(), TypeTolerance.STORED_ALIKE);
        Comparison compared = new LiveComparison(project, progress).compare(catalog, wishes, RenameChoice.never());
        Schema adopted = selected(compared.reconciliation().live());
        if (adopted.equals(Schema.empty())) {
            throw new InvalidRequestException(
                    "the database has nothing to adopt", "Use --autogenerate, which makes what the entities need.");
        }
        OtherMigration others = others(compared, adopted);
        Plan made = new SchemaDiffer().plan(Schema.empty(), adopted);
        Plan upgrade = others.around(owned(made, compared));
        Gathered gathered = gathered(compared, others);
        var downgrade = new Plan(List.of(new Irreversible(NOT_TAKEN_BACK)));
        if (!request.prove()) {
            gathered.notProven(", as asked");
        } else if (others.isEmpty()) {
            progress.step("trying it on a scratch database");
            new Trial(project).run(fromNothing(adopted), made, compared.request(), gathered);
        } else {
            progress.step("trying it on a scratch database");
            others.prove(migration.compiled(upgrade, downgrade), migration.id(), adopted, gathered);
        }
        GenerateResult result = migration.write(upgrade, downgrade, true, gathered);
        stamp(migration.id(), result.file());
        return result;
    }

    /** What is made besides, if that was asked for; the program is looked for before anything else takes time. */
    private OtherMigration others(Comparison compared, Schema adopted) {
        if (environment == null) {
            return OtherMigration.none(project, compared.request());
        }
        progress.step("reading what is not modelled");
        var request = compared.request();
        Set<String> schemas = new TreeSet<>(request.schemas());
        schemas.add(request.defaultSchema());
        return new OtherMigration(project, request, new OtherObjectsDump(project, environment).read(schemas, adopted));
    }

    /** A database that other migrations have brought somewhere is not one to begin with. */
    private void requireNoHeads(MigrationCatalog catalog) {
        Set<String> heads =
                project.migrator(catalog, MigrationListener.logging()).status().heads();
        if (!heads.isEmpty()) {
            throw new UnknownDatabaseHeadException(heads);
        }
    }

    /** Without the stamp the migration would run where everything is there already, so it doesn't stay either. */
    private void stamp(String id, @Nullable Path file) {
        try {
            project.migrator(project.catalog(), progress.waiting()).stamp(List.of(id), false);
        } catch (MigrationException e) {
            withdraw(file, e);
            throw e;
        }
    }

    private static void withdraw(@Nullable Path file, MigrationException reason) {
        if (file == null) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private Gathered gathered(Comparison compared, OtherMigration others) {
        var gathered = new Gathered();
        gathered.compared(compared);
        gathered.addAll(others.notMade().stream()
                .map(it -> new Finding(Finding.Kind.WARNING, it, "is in the database; this migration doesn't make it"))
                .toList());
        return gathered;
    }

    /** Without what filters leave out; a foreign key to that goes as well. */
    private Schema selected(Schema live) {
        var planning = new Planning(project, Set.of(), 0);
        List<Table> tables = live.tables().stream()
                .filter(it -> planning.selects(ObjectKey.table(it.name())))
                .map(planning::selectedParts)
                .toList();
        Map<QualifiedName, Table> names = tables.stream().collect(Collectors.toMap(Table::name, it -> it));
        return live.tables(tables.stream()
                        .map(table -> table.constraints(table.constraints().stream()
                                .filter(it -> !(it instanceof ForeignKey key) || isReferable(key, names))
                                .toList()))
                        .toList())
                .sequences(live.sequences().stream()
                        .filter(it -> isSelected(it, names.keySet(), planning))
                        .toList());
    }

    private static boolean isReferable(ForeignKey key, Map<QualifiedName, Table> tables) {
        Table target = tables.get(key.target());
        return target != null
                && key.targetColumns().stream()
                        .allMatch(it -> target.findColumn(it).isPresent());
    }

    /** The sequence of a column goes where its table goes. */
    private static boolean isSelected(Sequence sequence, Set<QualifiedName> tables, Planning planning) {
        ColumnName owner = sequence.ownedBy();
        return owner == null ? planning.selects(ObjectKey.sequence(sequence.name())) : tables.contains(owner.table());
    }

    private static Reconciliation fromNothing(Schema adopted) {
        return new Reconciliation(Schema.empty(), adopted, List.of(), List.of(), Map.of(), List.of());
    }

    /** The plan, and behind it what of it stays the database's. */
    private static Plan owned(Plan plan, Comparison compared) {
        List<Operation> operations = new ArrayList<>(plan.operations());
        Schema adopted = plan.applyTo(Schema.empty());
        var asked = new AskedFor(compared.model());
        Set<ObjectKey> unmanaged = Set.copyOf(compared.reconciliation().unmanaged());
        for (ObjectKey key : ObjectKeys.of(adopted)) {
            if (unmanaged.contains(key) || !asked.holds(key, adopted)) {
                operations.add(new ChangeOwner(key, false));
            }
        }
        return new Plan(operations);
    }
}
