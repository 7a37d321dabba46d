// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.script.Block.SHOWN_HEADS;
import static dev.aludel.script.Block.array;
import static dev.aludel.sql.Quoting.literal;

import dev.aludel.execution.Direction;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionGraph;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A revision in a block that finds out whether it is still to be run, and what the heads are then.
 *
 * <p>Only the heads are known in a database. A revision is applied where one of them is it or a descendant of it.
 */
record GuardedBody(Bookkeeper bookkeeper, RevisionGraph graph) implements RevisionBody {

    @Override
    public List<ScriptPart> transaction(
            ScriptStep step, List<Piece> pieces, Consumer<Block> opening, Consumer<Block> closing) {
        var block = new Block();
        bookkeeper.requirePassed(block);
        opening.accept(block);
        for (Piece piece : pieces) {
            piece.remarks().forEach(it -> block.code("%s", it));
            if (!piece.leftOut()) {
                block.execute(piece.text());
            }
        }
        closing.accept(block);
        return List.of(block.part());
    }

    @Override
    public void guard(Block block, ScriptStep step) {
        block.declare(bookkeeper.declaredHeads());
        if (step.direction() == Direction.UPGRADE) {
            guardUpgrade(block, step);
        } else {
            guardDowngrade(block, step);
        }
    }

    @Override
    public void move(Block block, ScriptStep step) {
        block.declare(bookkeeper.declaredHeads());
        if (step.direction() == Direction.UPGRADE) {
            apply(block, step);
        } else {
            revert(block, step);
        }
    }

    @Override
    public void require(Block block, String condition, String problem, String remedy) {
        block.code("""
                IF NOT (%s) THEN
                    RETURN;
                END IF;""", condition);
    }

    private void guardUpgrade(Block block, ScriptStep step) {
        String id = step.revision().id();
        Set<String> applied = graph.descendants(Set.of(id));
        block.code("""
                -- It is applied already, or something that follows it.
                IF heads && %s THEN
                    RETURN;
                END IF;""", array(applied));
        for (String needed : graph.predecessors(id)) {
            Set<String> containing = new TreeSet<>(graph.descendants(Set.of(needed)));
            containing.removeAll(applied);
            block.refuse(
                    "NOT heads && " + array(containing),
                    literal("revision %s follows %s, and the database is at ".formatted(id, needed)) + " || "
                            + SHOWN_HEADS,
                    "An earlier part of this script has failed; run it again, from the beginning.");
        }
    }

    private void guardDowngrade(Block block, ScriptStep step) {
        String id = step.revision().id();
        block.code("""
                -- It is not applied, and nothing that follows it.
                IF NOT heads && %s THEN
                    RETURN;
                END IF;""", array(graph.descendants(Set.of(id))));
        block.refuse(
                "NOT heads && " + array(names(step)),
                literal("other revisions stand on %s, the database is at ".formatted(id)) + " || " + SHOWN_HEADS,
                "An earlier part of this script has failed; run it again, from the beginning.");
    }

    /** What a head is called that is this revision: also the last that a squash replaces. */
    private List<String> names(ScriptStep step) {
        return graph.reverting(
                        step.revision(),
                        graph.descendants(Set.of(step.revision().id())))
                .removed();
    }

    /** Which parents are heads is not known before: those that are make room. */
    private void apply(Block block, ScriptStep step) {
        Set<String> predecessors = graph.predecessors(step.revision().id());
        List<String> replaced =
                graph.applying(step.revision(), graph.descendants(predecessors)).removed();
        if (!replaced.isEmpty()) {
            block.declare("expected bigint;").declare("changed bigint;");
            block.code("""
                    SELECT count(*) INTO expected FROM unnest(heads) AS head WHERE head = ANY (%1$s);
                    DELETE FROM %2$s WHERE revision = ANY (%1$s);
                    GET DIAGNOSTICS changed = ROW_COUNT;""", array(replaced), bookkeeper.heads());
            refuseChanged(block, "changed <> expected");
        }
        block.code(
                "INSERT INTO %s (revision) VALUES (%s);",
                bookkeeper.heads(), literal(step.revision().id()));
    }

    /** Parents become heads where nothing else follows them. */
    private void revert(Block block, ScriptStep step) {
        String id = step.revision().id();
        block.code("DELETE FROM %s WHERE revision = ANY (%s);", bookkeeper.heads(), array(names(step)));
        refuseChanged(block, "NOT FOUND");
        HeadsChange bare = graph.reverting(step.revision(), Set.of(id));
        for (String parent : bare.added()) {
            Set<String> others = new TreeSet<>(graph.descendants(Set.of(parent)));
            others.removeAll(graph.descendants(Set.of(id)));
            block.code("""
                    INSERT INTO %1$s (revision)
                    SELECT %2$s WHERE NOT EXISTS (SELECT FROM %1$s WHERE revision = ANY (%3$s));""", bookkeeper.heads(), literal(parent), array(others));
        }
    }

    private static void refuseChanged(Block block, String condition) {
        block.refuse(
                condition,
                "'the heads of the database are not ' || %s || ' any more: somebody else has changed them meanwhile'"
                        .formatted(SHOWN_HEADS),
                "Look at 'status', then run this script again.");
    }
}
