// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.error.MigrationException;
import dev.aludel.schema.ObjectKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation that doesn't fit the schema before it: what it needs is missing, or what it makes is there already. */
public final class InapplicableOperationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ObjectKey missing;

    InapplicableOperationException(Operation operation, String reason) {
        this(operation, reason, null);
    }

    private InapplicableOperationException(Operation operation, String reason, @Nullable ObjectKey missing) {
        super(
                "ALU-302",
                "%s: %s".formatted(operation.describe(), reason),
                "Compare the migrations with the database: one of them was edited, or an earlier one is missing.");
        this.missing = missing;
    }

    /** What an operation needs as a whole is not there: a table, a sequence, an enum type. */
    static InapplicableOperationException missing(Operation operation, ObjectKey object) {
        return new InapplicableOperationException(operation, "there is no " + object, object);
    }

    /** A part of a table that an operation changes or drops is not there: a column, a constraint, an index. */
    static InapplicableOperationException missing(Operation operation, ObjectKey part, String reason) {
        return new InapplicableOperationException(operation, reason, part);
    }

    /** What is missing; empty if something else doesn't fit. */
    Optional<ObjectKey> missing() {
        return Optional.ofNullable(missing);
    }
}
