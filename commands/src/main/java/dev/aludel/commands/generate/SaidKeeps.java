// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.rename.RenameAnswer;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameQuestion;
import dev.aludel.schema.ObjectKey;
import java.util.Set;

/**
 * A choice that knows what a person said to keep: it is the database's own, and no former name of anything new.
 *
 * @param choice whoever decides about the rest
 * @param keys what is kept
 */
record SaidKeeps(RenameChoice choice, Set<ObjectKey> keys) implements RenameChoice {

    SaidKeeps {
        keys = Set.copyOf(keys);
    }

    @Override
    public RenameAnswer decide(RenameQuestion question) {
        return question.stays() && keys.containsAll(question.from()) ? RenameAnswer.none() : choice.decide(question);
    }
}
