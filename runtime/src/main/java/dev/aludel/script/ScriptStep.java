// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.execution.Direction;
import dev.aludel.operation.Action;
import dev.aludel.operation.Plan;
import dev.aludel.operation.Segment;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionNode;
import dev.aludel.sql.InlinedSql;
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

    /**
     * What is run, in order.
     *
     * @param skipData whether what can't be written down is left out
     * @throws UnwritableStepException if a step can't be written down
     */
    List<Piece> pieces(boolean skipData) {
        if (!plan.segments().stream().allMatch(it -> it.kind() == Segment.Kind.TRANSACTION)) {
            throw UnwritableStepException.code(revision, "which commits in several parts");
        }
        List<Action> actions = plan.actions();
        var inlined = new InlinedSql();
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            String place = "step %d of %d".formatted(i + 1, actions.size());
            pieces.add(piece(actions.get(i), place, inlined, skipData));
        }
        return pieces;
    }

    private Piece piece(Action action, String place, InlinedSql inlined, boolean skipData) {
        if (action instanceof Action.Sql sql) {
            try {
                return new Piece(inlined.of(sql.statement()), false);
            } catch (UnspellableSqlException e) {
                throw UnwritableStepException.text(revision, place, e);
            }
        }
        String step = "%s, %s".formatted(place, action.text());
        if (!skipData) {
            throw UnwritableStepException.code(revision, step);
        }
        return new Piece("revision %s, %s".formatted(revision.id(), step), true);
    }

    /**
     * A statement, or a step that is left out.
     *
     * @param text the SQL, or which step it is
     * @param leftOut whether it is left out
     */
    record Piece(String text, boolean leftOut) {}
}
