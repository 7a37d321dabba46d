// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.Operation;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A place in what was recorded, for words that say more of an operation.
 *
 * @param operations all that was recorded
 * @param position the operation's place
 */
record Recorded(List<Operation> operations, int position) {

    <T extends Operation> void change(Class<T> type, UnaryOperator<T> more) {
        operations.set(position, more.apply(type.cast(operations.get(position))));
    }
}
