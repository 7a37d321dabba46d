// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import dev.aludel.commands.Project;
import dev.aludel.revision.RevisionGraph;
import java.util.List;
import java.util.Set;

/** Lists the revisions that none follows, without a database. */
public final class Heads {

    private final Project project;

    /** The command for a project. */
    public Heads(Project project) {
        this.project = project;
    }

    /**
     * The heads, oldest first.
     *
     * @param resolved whether those that others depend on are left out, as the heads of a database leave them out
     */
    public List<RevisionView> run(boolean resolved) {
        RevisionGraph graph = project.catalog().graph();
        return graph.revisions().stream()
                .map(it -> RevisionView.of(graph, it, Set.of()))
                .filter(it -> it.isHead()
                        && (!resolved || it.neighbours().dependents().isEmpty()))
                .toList();
    }
}
