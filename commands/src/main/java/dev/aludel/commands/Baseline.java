// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.diff.SchemaDiffer;
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
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.OtherObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Adopts a database that exists: writes a first migration that makes what is there, proven equal, and says that the database
 * is at it. What the entities have is the model's from then on, the rest stays the database's.
 */
public final class Baseline {

    private static final String NOT_TAKEN_BACK =
            "it would drop what was there before the first migration; write op.dropTable(…) here if that is meant";

    private final Project project;

    private final Progress progress;

    /** The command for a project. */
    public Baseline(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
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
        NewMigration migration = NewMigration.next(project, catalog, request.message(), request.revisionId());
        var wishes = new Wishes(Set.of(), Set.of(), Set.of(), TypeTolerance.STORED_ALIKE);
        Comparison compared = new LiveComparison(project, progress).compare(catalog, wishes, RenameChoice.never());
        Schema adopted = selected(compared.reconciliation().live());
        if (adopted.equals(Schema.empty())) {
            throw new InvalidRequestException(
                    "the database has nothing to adopt", "Use --autogenerate, which makes what the entities need.");
        }
        Plan made = new SchemaDiffer().plan(Schema.empty(), adopted);
        Gathered gathered = gathered(compared);
        if (request.prove()) {
            progress.step("trying it on a scratch database");
            new Trial(project).run(fromNothing(adopted), made, compared.request(), gathered);
        } else {
            gathered.notProven(", as asked");
        }
        var downgrade = new Plan(List.of(new Irreversible(NOT_TAKEN_BACK)));
        GenerateResult result = migration.write(owned(made, compared), downgrade, true, gathered);
        project.migrator(project.catalog(), MigrationListener.logging()).stamp(List.of(migration.id()), false);
        return result;
    }

    private Gathered gathered(Comparison compared) {
        var gathered = new Gathered();
        gathered.compared(compared);
        gathered.addAll(project.database().ask(it -> OtherObjects.read(it, compared.request())).stream()
                .map(it -> new Finding(Finding.Kind.WARNING, it, "is in the database; this migration doesn't make it"))
                .toList());
        return gathered;
    }

    /** Without what filters leave out; a foreign key to that goes as well. */
    private Schema selected(Schema live) {
        var planning = new Planning(project, Set.of());
        List<Table> tables = live.tables().stream()
                .filter(it -> planning.selects(ObjectKey.table(it.name())))
                .toList();
        Set<QualifiedName> names = tables.stream().map(Table::name).collect(Collectors.toSet());
        return live.tables(tables.stream()
                        .map(table -> table.constraints(table.constraints().stream()
                                .filter(it -> !(it instanceof ForeignKey key) || names.contains(key.target()))
                                .toList()))
                        .toList())
                .sequences(live.sequences().stream()
                        .filter(it -> planning.selects(ObjectKey.sequence(it.name())))
                        .toList());
    }

    private static Reconciliation fromNothing(Schema adopted) {
        return new Reconciliation(Schema.empty(), adopted, List.of(), List.of(), Map.of(), List.of());
    }

    /**
     * The plan, and behind it what of it stays the database's: what the model doesn't ask for by name. Constraints and indexes
     * may have another name there; of those it is what the comparison has left unmatched.
     */
    private static Plan owned(Plan plan, Comparison compared) {
        List<Operation> operations = new ArrayList<>(plan.operations());
        Set<ObjectKey> unmanaged = Set.copyOf(compared.reconciliation().unmanaged());
        for (ObjectKey key : ObjectKeys.of(plan.applyTo(Schema.empty()))) {
            if (unmanaged.contains(key) || !isAskedFor(key, compared.asked())) {
                operations.add(new ChangeOwner(key, false));
            }
        }
        return new Plan(operations);
    }

    private static boolean isAskedFor(ObjectKey key, Set<ObjectKey> asked) {
        boolean matchedByMeaning = key.kind() == Kind.CONSTRAINT || key.kind() == Kind.INDEX;
        return asked.contains(matchedByMeaning ? ObjectKey.table(key.name()) : key);
    }
}
