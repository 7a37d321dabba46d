// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.codegen.OpenStep;
import dev.aludel.diff.DataMove;
import dev.aludel.diff.DataMoves;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import java.util.List;
import java.util.Set;

/**
 * The values that a plan would leave behind, as steps that a person has to write: both ways, since a downgrade would leave
 * them behind as well.
 *
 * @param steps what stands in the class in their place
 * @param undecided those that the class doesn't compile without, in words
 */
record OpenMoves(OpenStep.OfMigration steps, List<String> undecided) {

    OpenMoves {
        undecided = List.copyOf(undecided);
    }

    static OpenMoves none() {
        return new OpenMoves(OpenStep.OfMigration.NONE, List.of());
    }

    /**
     * Those of a plan.
     *
     * @param plan the plan
     * @param before the schema before it
     * @param given what a person said to drop, whose values may go
     */
    static OpenMoves of(Plan plan, Schema before, Set<ObjectKey> given) {
        List<DataMove> up = DataMoves.of(plan, before, given);
        if (up.isEmpty()) {
            return none();
        }
        List<DataMove> down = DataMoves.back(up, plan.inverse(), plan.applyTo(before));
        return new OpenMoves(
                new OpenStep.OfMigration(steps(up), steps(down)),
                up.stream().filter(DataMove::sharesKey).map(DataMove::describe).toList());
    }

    private static List<OpenStep> steps(List<DataMove> moves) {
        return moves.stream().map(OpenMoves::step).toList();
    }

    private static OpenStep step(DataMove move) {
        if (!move.sharesKey()) {
            return new OpenStep(
                    move.before(),
                    List.of("To keep the values of %s, a step can stand here: %s"
                            .formatted(move.describe(), move.statement())),
                    null);
        }
        return new OpenStep(
                move.before(),
                List.of(
                        "Rows move from %s, and only a person knows which. Put op.execute(…) in place of the next line,"
                                        .formatted(move.describe())
                                + " which does not compile; or nothing, if the values may go. For example:",
                        move.statement()),
                move.describe());
    }
}
