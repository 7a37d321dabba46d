// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A run of operations of a plan that commits as one.
 *
 * @param kind how it commits
 * @param operations the operations, in order
 */
public record Segment(Kind kind, List<Operation> operations) {

    public Segment {
        requireNonNull(kind, "kind");
        operations = List.copyOf(operations);
    }

    /** How a segment commits. */
    public enum Kind {
        /** All operations in one transaction. */
        TRANSACTION
    }
}
