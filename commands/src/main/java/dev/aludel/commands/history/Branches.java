// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import dev.aludel.commands.Project;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lists the labels and the revisions that several follow, without a database. */
public final class Branches {

    private final Project project;

    /** The command for a project. */
    public Branches(Project project) {
        this.project = project;
    }

    /**
     * Where the history branches.
     *
     * @param resolved whether what depends on a revision counts as following it
     */
    public Result run(boolean resolved) {
        RevisionGraph graph = project.catalog().graph();
        List<Branch> labels = new ArrayList<>();
        graph.branches().forEach((label, id) -> labels.add(new Branch(label, id, List.copyOf(heads(graph, id)))));
        List<Fork> forks = new ArrayList<>();
        for (RevisionNode revision : graph.revisions()) {
            List<String> followers =
                    resolved ? List.copyOf(graph.successors(revision.id())) : graph.children(revision.id());
            if (followers.size() > 1) {
                forks.add(new Fork(
                        view(graph, revision.id()),
                        followers.stream().sorted().map(it -> view(graph, it)).toList()));
            }
        }
        return new Result(labels, forks);
    }

    private static Set<String> heads(RevisionGraph graph, String id) {
        Set<String> heads = graph.line(id);
        heads.retainAll(graph.heads());
        return heads;
    }

    private static RevisionView view(RevisionGraph graph, String id) {
        return RevisionView.of(graph, graph.revision(id), Set.of());
    }

    /**
     * Where a history branches.
     *
     * @param labels its labels
     * @param forks the revisions that several follow, oldest first
     */
    public record Result(List<Branch> labels, List<Fork> forks) {

        public Result {
            labels = List.copyOf(labels);
            forks = List.copyOf(forks);
        }

        /** The same for machines. */
        public Map<String, Object> toMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("labels", labels.stream().map(Branch::toMap).toList());
            map.put("branchPoints", forks.stream().map(Fork::toMap).toList());
            return map;
        }
    }

    /**
     * A label.
     *
     * @param label the label
     * @param bearer the revision that it stands on
     * @param heads the heads of its branch
     */
    public record Branch(String label, String bearer, List<String> heads) {

        public Branch {
            heads = List.copyOf(heads);
        }

        Map<String, Object> toMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("label", label);
            map.put("revision", bearer);
            map.put("heads", heads);
            return map;
        }
    }

    /**
     * A revision that several follow.
     *
     * @param at the revision
     * @param followers those that follow it
     */
    public record Fork(RevisionView at, List<RevisionView> followers) {

        public Fork {
            followers = List.copyOf(followers);
        }

        Map<String, Object> toMap() {
            var map = new LinkedHashMap<String, Object>();
            map.put("revision", at.toMap());
            map.put("followers", followers.stream().map(RevisionView::toMap).toList());
            return map;
        }
    }
}
