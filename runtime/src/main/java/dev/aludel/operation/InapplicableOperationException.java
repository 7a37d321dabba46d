// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.error.MigrationException;

/** An operation that doesn't fit the schema before it: what it needs is missing, or what it makes is there already. */
public final class InapplicableOperationException extends MigrationException {

    private static final long serialVersionUID = 1L;

    InapplicableOperationException(Operation operation, String reason) {
        super(
                "ALU-302",
                "%s: %s".formatted(operation.describe(), reason),
                "Compare the migrations with the database: one of them was edited, or an earlier one is missing.");
    }
}
