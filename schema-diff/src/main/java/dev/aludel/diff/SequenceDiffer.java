// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the sequence operations between two schemas.
 *
 * <p>A serial column and its sequence need each other: the sequence comes without its owner before the table and goes
 * without it after.
 */
final class SequenceDiffer {

    List<Operation> diff(Schema from, Schema to) {
        Pairing<Sequence> sequences = Pairing.byName(from.sequences(), to.sequences(), Sequence::name);
        List<Operation> operations = new ArrayList<>();
        for (Sequence added : sequences.added()) {
            Sequence free = disowned(added);
            operations.add(new CreateSequence(free));
            if (added.ownedBy() != null) {
                operations.add(new AlterSequence(free, added));
            }
        }
        for (Pairing.Pair<Sequence> pair : sequences.matched()) {
            if (pair.differs()) {
                operations.add(new AlterSequence(pair.from(), pair.to()));
            }
        }
        for (Sequence removed : sequences.removed()) {
            Sequence free = disowned(removed);
            if (removed.ownedBy() != null) {
                operations.add(new AlterSequence(removed, free));
            }
            operations.add(new DropSequence(removed.name(), free));
        }
        return List.copyOf(operations);
    }

    private static Sequence disowned(Sequence sequence) {
        return new Sequence(sequence.name(), sequence.options(), null);
    }
}
