// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Project;
import dev.aludel.commands.merge.Judge;
import dev.aludel.commands.merge.Judgement;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Writes a migration that joins branches, after it has judged whether they go together. Asks no database. */
public final class Merge {

    private final Project project;

    /** The command for a project. */
    public Merge(Project project) {
        this.project = project;
    }

    /**
     * Writes the migration.
     *
     * @param message why they come together
     * @param place what is joined, all heads if it names none; its id and labels
     * @param force whether it is written in spite of conflicts, which are named in it then
     * @throws MergeConflictException if the branches can't be applied in either order
     * @throws InvalidRequestException if there is nothing to join
     */
    public Result run(String message, Placement place, boolean force) {
        MigrationCatalog catalog = project.catalog();
        List<String> heads = heads(catalog.graph(), place.heads());
        var joined = new Placement(place.revisionId(), heads, place.splice(), place.labels(), place.dependsOn());
        NewMigration migration = NewMigration.next(project, catalog, message, joined);
        Judgement judgement = new Judge(catalog).of(heads);
        if (!judgement.conflicts().isEmpty() && !force) {
            throw new MergeConflictException(judgement.conflicts());
        }
        var gathered = new Gathered();
        gathered.addAll(findings(judgement));
        GenerateResult written = migration.write(Plan.empty(), Plan.empty(), false, gathered);
        return new Result(heads, judgement, written);
    }

    /** What a reviewer of the class should read. */
    private static List<Finding> findings(Judgement judgement) {
        List<Finding> findings = new ArrayList<>();
        judgement.conflicts().forEach(it -> findings.add(new Finding(Finding.Kind.WARNING, "Conflict", it + ".")));
        judgement.unjudged().forEach(it -> findings.add(new Finding(Finding.Kind.WARNING, "Not judged", it + ".")));
        judgement.notes().forEach(it -> findings.add(new Finding(Finding.Kind.WARNING, "Not certain", it + ".")));
        return findings;
    }

    private static List<String> heads(RevisionGraph graph, List<String> named) {
        var heads = new LinkedHashSet<String>();
        if (named.isEmpty()) {
            Set<String> all = graph.heads();
            graph.revisions().stream().filter(it -> all.contains(it.id())).forEach(it -> heads.add(it.id()));
        }
        for (String target : named) {
            heads.addAll(new TreeSet<>(graph.resolve(target, Set.of())));
        }
        if (heads.size() < 2) {
            throw new InvalidRequestException(
                    heads.isEmpty()
                            ? "there is nothing to merge: there are no migrations"
                            : "there is nothing to merge with "
                                    + heads.iterator().next(),
                    named.isEmpty()
                            ? "A history with one head needs no merge."
                            : "Name at least two heads; 'heads' lists them.");
        }
        return new ArrayList<>(heads);
    }

    /**
     * A merge that was written.
     *
     * @param heads what it joins
     * @param judgement whether that goes together
     * @param written the migration
     */
    public record Result(List<String> heads, Judgement judgement, GenerateResult written) {

        public Result {
            heads = List.copyOf(heads);
        }
    }
}
