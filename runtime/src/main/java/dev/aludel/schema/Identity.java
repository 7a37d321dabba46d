// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * An identity column.
 *
 * @param always whether a statement may not give a value of its own
 * @param options the numbers of the sequence behind it, whose type is the column's
 */
public record Identity(boolean always, SequenceOptions options) implements ColumnValue {

    public Identity {
        requireNonNull(options, "options");
    }
}
