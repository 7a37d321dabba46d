// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.execution.Direction;
import dev.aludel.operation.Action;
import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.operation.Segment;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionNode;
import dev.aludel.sql.InlinedSql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.UnspellableSqlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One revision of a script.
 *
 * @param revision the revision
 * @param direction which way
 * @param plan what runs
 * @param checksum the checksum of its upgrade
 * @param heads the heads before it, in a script that starts where it is meant to
 * @param change what it does to them
 */
record ScriptStep(
        RevisionNode revision, Direction direction, Plan plan, String checksum, Set<String> heads, HeadsChange change) {

    String title() {
        return "%s %s %s".formatted(direction.word(), revision.id(), revision.message());
    }

    /** The runs of operations that commit together; at least one. */
    List<Segment> segments() {
        List<Segment> segments = plan.segments();
        return segments.isEmpty() ? List.of(new Segment(Segment.Kind.TRANSACTION, List.of())) : segments;
    }

    /** Whether all of it is one transaction. */
    boolean isWhole() {
        List<Segment> segments = segments();
        return segments.size() == 1 && segments.get(0).kind() != Segment.Kind.OUTSIDE;
    }

    /** What must be the same where it goes on after an interruption. */
    String planHash() {
        return Checksum.of(plan);
    }

    /**
     * What is run, in order, a list for each segment.
     *
     * @param skipData whether what can't be written down is left out
     * @throws UnwritableStepException if a step can't be written down
     */
    List<List<Piece>> pieces(boolean skipData) {
        List<List<Piece>> all = new ArrayList<>();
        int total = plan.actions().size();
        int number = 0;
        for (Segment segment : segments()) {
            List<Piece> pieces = new ArrayList<>();
            for (Action action : segment.actions()) {
                number++;
                pieces.addAll(pieces(action, "step %d of %d".formatted(number, total), skipData));
            }
            all.add(pieces);
        }
        return all;
    }

    private List<Piece> pieces(Action action, String place, boolean skipData) {
        List<Piece> pieces = new ArrayList<>();
        if (action instanceof Action.InBatches && !action.statements().isEmpty()) {
            String remark =
                    "-- Aludel runs it in batches; here it is all rows at once: " + Comments.line(action.text());
            pieces.add(new Piece(inlined(action.statements().get(0), place), false, List.of(remark)));
        } else {
            action.statements().forEach(it -> pieces.add(Piece.statement(inlined(it, place))));
        }
        if (pieces.isEmpty()) {
            String step = "%s, %s".formatted(place, action.text());
            if (!skipData) {
                throw UnwritableStepException.code(revision, step);
            }
            pieces.add(Piece.missing("revision %s, %s".formatted(revision.id(), step)));
        }
        return pieces;
    }

    private String inlined(Statement statement, String place) {
        try {
            return new InlinedSql().of(statement);
        } catch (UnspellableSqlException e) {
            throw UnwritableStepException.text(revision, place, e);
        }
    }
}
