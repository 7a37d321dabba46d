// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.rename.RenameAnswer;
import dev.aludel.rename.RenameChoice;
import dev.aludel.rename.RenameQuestion;
import dev.aludel.schema.ObjectKey;
import java.util.Set;
import java.util.TreeSet;

/** A choice that remembers what a person said to drop, by a flag or as an answer: its values may go. */
final class SaidDrops implements RenameChoice {

    private final RenameChoice choice;

    private final Set<ObjectKey> keys;

    SaidDrops(RenameChoice choice, Set<ObjectKey> flags) {
        this.choice = choice;
        this.keys = new TreeSet<>(flags);
    }

    @Override
    public RenameAnswer decide(RenameQuestion question) {
        RenameAnswer answer = choice.decide(question);
        if (answer.kind() == RenameAnswer.Kind.NONE && !question.stays()) {
            keys.addAll(question.from());
        }
        return answer;
    }

    /** What was said so far. */
    Set<ObjectKey> keys() {
        return Set.copyOf(keys);
    }
}
