// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Project;
import dev.aludel.commands.config.FileNotUsableException;
import dev.aludel.commands.config.Key;
import dev.aludel.commands.source.CompilationFailedException;
import dev.aludel.error.MigrationException;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Takes away the classes of migrations that a squash has replaced.
 *
 * <p>What can be known is looked at: that the history without them is whole and compiles, and that the project's own database
 * doesn't stand among them. Whether another database does, nobody can know.
 */
public final class Prune {

    private final Project project;

    /** The command for a project. */
    public Prune(Project project) {
        this.project = project;
    }

    /**
     * What would go, oldest first: the files by the revisions in them.
     *
     * @throws UnprunableException if something still needs one of them
     */
    public Map<RevisionNode, Path> candidates() {
        MigrationCatalog catalog = project.catalog();
        RevisionGraph graph = catalog.graph();
        List<RevisionNode> replaced =
                graph.revisions().stream().filter(graph::isReplaced).toList();
        if (replaced.isEmpty()) {
            throw new InvalidRequestException(
                    "no migration here was replaced by a squash", "Squash some first: 'aludel squash FROM:TO'.");
        }
        Map<RevisionNode, Path> files = new LinkedHashMap<>();
        replaced.forEach(it -> files.put(it, file(it)));
        requireWhole(graph);
        requireCompiling(Set.copyOf(files.values()));
        requireNoDatabaseAmong(catalog, replaced);
        return files;
    }

    /** Deletes files, the last first: where that stops half-way, what is left still has its parents. */
    public void delete(Collection<Path> files) {
        List<Path> lastFirst = new ArrayList<>(files);
        Collections.reverse(lastFirst);
        for (Path file : lastFirst) {
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw FileNotUsableException.writing(file, e);
            }
        }
    }

    private Path file(RevisionNode revision) {
        String name = revision.className();
        Path file = project.migrationsDirectory().resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
        if (!Files.isRegularFile(file)) {
            throw UnprunableException.noFile(revision, file);
        }
        return file;
    }

    private static void requireWhole(RevisionGraph graph) {
        List<RevisionNode> left =
                graph.revisions().stream().filter(it -> !graph.isReplaced(it)).toList();
        try {
            RevisionGraph.of(left);
        } catch (MigrationException e) {
            throw UnprunableException.needed(e.problem());
        }
    }

    private void requireCompiling(Set<Path> gone) {
        try {
            project.compiler().compileWithout(gone);
        } catch (CompilationFailedException e) {
            throw UnprunableException.needed(e.problem());
        }
    }

    private void requireNoDatabaseAmong(MigrationCatalog catalog, List<RevisionNode> replaced) {
        if (project.configuration().find(Key.URL).isEmpty()) {
            return;
        }
        Set<String> ids = replaced.stream().map(RevisionNode::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> heads = new TreeSet<>(
                project.migrator(catalog, MigrationListener.logging()).status().heads());
        // At the last of them a database is at the squash.
        heads.removeIf(it -> !ids.contains(it) || isEnd(catalog.graph(), it));
        if (!heads.isEmpty()) {
            throw UnprunableException.database(heads);
        }
    }

    private static boolean isEnd(RevisionGraph graph, String id) {
        return graph.revisions().stream()
                .filter(it -> !graph.isReplaced(it))
                .map(it -> it.place().replaces())
                .anyMatch(it -> !it.isEmpty() && it.get(it.size() - 1).equals(id));
    }
}
