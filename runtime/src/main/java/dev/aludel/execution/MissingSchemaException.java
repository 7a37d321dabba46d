// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;

/** A default schema that the database doesn't have. */
public final class MissingSchemaException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MissingSchemaException(String schema, String database) {
        super(
                "ALU-508",
                "database %s has no schema \"%s\"".formatted(database, schema),
                "Create it, or correct aludel.schemas.");
    }
}
