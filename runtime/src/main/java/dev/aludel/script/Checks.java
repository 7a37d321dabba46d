// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.script.Block.SHOWN_HEADS;
import static dev.aludel.script.Block.array;
import static dev.aludel.sql.Quoting.literal;

import dev.aludel.execution.Direction;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a script looks at before anything is changed: the server, the default schema, and where the database stands. */
final class Checks {

    private static final int MAJOR = 10_000;

    private static final String NOTHING = "Nothing was changed. ";

    private final Bookkeeper bookkeeper;

    private final RevisionGraph graph;

    private final String defaultSchema;

    private final boolean idempotent;

    Checks(Bookkeeper bookkeeper, RevisionGraph graph, String defaultSchema, boolean idempotent) {
        this.bookkeeper = bookkeeper;
        this.graph = graph;
        this.defaultSchema = defaultSchema;
        this.idempotent = idempotent;
    }

    ScriptPart of(ScriptRange range, List<ScriptStep> steps) {
        var block = new Block();
        bookkeeper.lock(block);
        requireVersion(block, steps);
        block.refuse(
                "NOT EXISTS (SELECT FROM pg_catalog.pg_namespace WHERE nspname = %s)".formatted(literal(defaultSchema)),
                "'database ' || current_database() || ' has no schema ' || %s".formatted(literal(defaultSchema)),
                NOTHING + "Create it, or write the script with another aludel.schemas.");
        bookkeeper.readHeads(block);
        List<ScriptStep> resumable =
                steps.stream().filter(it -> idempotent && !it.isWhole()).toList();
        bookkeeper.progress().requireNothingElse(block, resumable);
        if (idempotent) {
            requireKnown(block);
            requireWithin(block, range);
        } else {
            requireExactly(block, range.from(), "this script starts at ");
        }
        bookkeeper.pass(block);
        return block.part();
    }

    private static void requireVersion(Block block, List<ScriptStep> steps) {
        steps.stream()
                .filter(it -> it.plan().minimumVersion() > 0)
                .max(Comparator.comparingInt(it -> it.plan().minimumVersion()))
                .ifPresent(it -> {
                    int version = it.plan().minimumVersion();
                    block.refuse(
                            "current_setting('server_version_num')::integer < %d".formatted(version),
                            literal("revision %s needs PostgreSQL %d, the server is "
                                            .formatted(it.revision().id(), version / MAJOR))
                                    + " || current_setting('server_version')",
                            NOTHING + "Upgrade the server, or generate the revision for an older one.");
                });
    }

    /** Goes on only if the heads, in a variable {@code heads}, are these and no others. */
    static void requireExactly(Block block, Set<String> expected, String meant) {
        String shown = expected.isEmpty() ? "base" : String.join(", ", expected);
        block.refuse(
                "heads <> " + array(expected),
                literal(meant + shown + ", and the database is at ") + " || " + SHOWN_HEADS,
                NOTHING + "Write the script for where the database is, FROM:TO, or with --idempotent.");
    }

    private void requireKnown(Block block) {
        block.refuse(
                "NOT heads <@ %s"
                        .formatted(array(
                                graph.revisions().stream().map(RevisionNode::id).toList())),
                "'the database is at ' || %s || ', which is not among the migrations that this script was written of'"
                        .formatted(SHOWN_HEADS),
                NOTHING
                        + "Was it migrated by a newer build, or from another branch? Write the script with those migrations.");
    }

    private void requireWithin(Block block, ScriptRange range) {
        String where = NOTHING + "Write the script from where the database is.";
        if (range.direction() == Direction.UPGRADE) {
            for (String start : range.from()) {
                block.refuse(
                        "NOT heads && " + array(graph.descendants(Set.of(start))),
                        literal("this script starts at %s, which the database has not reached: it is at "
                                        .formatted(start))
                                + " || " + SHOWN_HEADS,
                        where);
            }
        } else {
            Set<String> beyond = beyond(range.path());
            refuseAt(block, beyond, literal(", which is beyond the revisions that this script takes back"), where);
        }
        for (RevisionNode revision : range.path()) {
            // In the middle of what a squash replaces: the rest of that has to run, not the squash.
            Set<String> middle = graph.descendants(graph.covered(revision.id()));
            middle.removeAll(graph.descendants(Set.of(revision.id())));
            refuseAt(block, middle, literal(", in the middle of what %s replaces".formatted(revision.id())), where);
        }
    }

    private static void refuseAt(Block block, Set<String> heads, String reason, String remedy) {
        if (!heads.isEmpty()) {
            block.refuse(
                    "heads && " + array(heads),
                    "'the database is at ' || %s || %s".formatted(SHOWN_HEADS, reason),
                    remedy);
        }
    }

    /** What stands on these revisions and is none of them, by whatever name. */
    private Set<String> beyond(List<RevisionNode> path) {
        Set<String> beyond = new TreeSet<>(graph.descendants(ids(path)));
        for (RevisionNode revision : path) {
            Set<String> above = graph.descendants(Set.of(revision.id()));
            graph.reverting(revision, above).removed().forEach(beyond::remove);
        }
        return beyond;
    }

    private static Set<String> ids(List<RevisionNode> revisions) {
        Set<String> ids = new TreeSet<>();
        revisions.forEach(it -> ids.add(it.id()));
        return ids;
    }
}
