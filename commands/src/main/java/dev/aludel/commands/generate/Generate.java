// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.execution.DatabaseStatus;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.rename.RenameChoice;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.RevisionPlace;
import dev.aludel.scratch.RowProbe;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes a new migration: empty, or filled from the difference between the entity model and the database. */
public final class Generate {

    private final Project project;

    private final Progress progress;

    private final RenameChoice choice;

    /** The command for a project, where nobody can be asked. */
    public Generate(Project project, Progress progress) {
        this(project, progress, RenameChoice.nobody());
    }

    /** The command for a project; {@code choice} decides what was renamed where no hint says so. */
    public Generate(Project project, Progress progress, RenameChoice choice) {
        this.project = project;
        this.progress = progress;
        this.choice = choice;
    }

    /**
     * Writes the migration. Nothing is written when nothing differs, and nothing when the plan doesn't hold.
     *
     * @throws dev.aludel.error.MigrationException if it can't be made
     */
    public GenerateResult run(GenerateRequest request) {
        MigrationCatalog catalog = project.catalog();
        NewMigration migration = NewMigration.next(project, catalog, request.message(), request.placement());
        if (!request.autogenerate()) {
            return migration.write(Plan.empty(), Plan.empty(), false, new Gathered());
        }
        Set<String> beside = requireCurrent(catalog, migration.place());
        Zones zones = Zones.parse(request.answers().zones());
        Wishes wishes = Wishes.of(request);
        Set<String> keeps = request.answers().keeps();
        var drops = new SaidDrops(new SaidKeeps(choice, Drops.parse("--keep", keeps)), wishes.drops());
        Comparison compared = new LiveComparison(project, progress).compare(catalog, wishes, drops);
        Drops.requireThere("--keep", keeps, compared.reconciliation().live());
        Drops.requireDroppable(
                request.drops(),
                compared.reconciliation().live(),
                compared.reconciliation().target());
        if (compared.plan().isEmpty()) {
            return GenerateResult.nothing(compared);
        }
        if (!compared.blockers().isEmpty()) {
            throw new BlockedPlanException(compared.blockers());
        }
        Comparison comparison = compared.with(zones.in(compared.plan()));
        project.database().ask(zones::check);
        Gathered gathered = tried(comparison, request.prove());
        gathered.addAll(said(beside));
        gathered.leavesOpen(
                OpenMoves.of(comparison.plan(), comparison.reconciliation().live(), drops.keys()));
        return migration.write(comparison.plan(), comparison.plan().inverse(), true, gathered);
    }

    /** What the rows and a scratch database say of a plan, and what came up while it was made. */
    private Gathered tried(Comparison comparison, boolean proves) {
        var findings = new Gathered();
        findings.compared(comparison);
        findings.addAll(Mixture.notes(comparison));
        progress.step("asking the rows");
        findings.addAll(project.database()
                .ask(it -> new RowProbe(it, project.configuration().defaultSchema())
                        .probe(comparison.plan(), comparison.reconciliation().live())));
        if (proves) {
            progress.step("trying it on a scratch database");
            new Trial(project).run(comparison.reconciliation(), comparison.plan(), comparison.request(), findings);
        } else {
            findings.notProven(", as asked");
        }
        return findings;
    }

    private Set<String> requireCurrent(MigrationCatalog catalog, RevisionPlace place) {
        DatabaseStatus status =
                project.migrator(catalog, MigrationListener.logging()).status();
        if (!status.unknownHeads().isEmpty()) {
            throw new UnknownDatabaseHeadException(status.unknownHeads());
        }
        if (!status.pending().isEmpty()) {
            throw new PendingRevisionsException(
                    status.pending().stream().map(RevisionNode::id).toList());
        }
        return beside(catalog.graph(), place, status.heads());
    }

    /**
     * The heads whose changes the difference leaves out as done, although the new migration doesn't stand on them.
     *
     * @throws ParentNotAppliedException if the database is beyond what it would follow
     */
    private static Set<String> beside(RevisionGraph graph, RevisionPlace place, Set<String> current) {
        Set<String> below = new TreeSet<>(place.parents());
        place.dependsOn().forEach(it -> below.add(graph.revision(it).id()));
        if (!graph.heads().containsAll(place.parents()) || (below.isEmpty() && !current.isEmpty())) {
            throw new ParentNotAppliedException(place.parents(), current);
        }
        var beside = new TreeSet<>(graph.heads());
        beside.removeAll(graph.ancestors(below));
        return beside;
    }

    private static List<Finding> said(Set<String> beside) {
        return beside.stream()
                .map(it -> new Finding(
                        Finding.Kind.NOTE,
                        "revision " + it,
                        "the database has it, and the new migration doesn't stand on it; if it needs what that made, add"
                                + " --depends-on " + it))
                .toList();
    }
}
