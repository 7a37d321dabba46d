// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Lists the migrations, without a database. */
public final class History {

    private final Project project;

    /** The command for a project. */
    public History(Project project) {
        this.project = project;
    }

    /** The migrations, newest first. */
    public List<Entry> run() {
        RevisionGraph graph = project.catalog().graph();
        Set<String> heads = graph.heads();
        List<Entry> entries = new ArrayList<>();
        graph.revisions().forEach(it -> entries.add(new Entry(it, heads.contains(it.id()))));
        Collections.reverse(entries);
        return entries;
    }

    /**
     * A migration in the history.
     *
     * @param revision the migration
     * @param head whether none follows it
     */
    public record Entry(RevisionNode revision, boolean head) {}
}
