// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;

/** A mapping that Hibernate doesn't accept. */
public final class MappingRefusedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    MappingRefusedException(String reason, Throwable cause) {
        super(
                "ALU-104",
                "Hibernate refuses the mapping: " + reason,
                "Correct the entity, or the setting of Hibernate, that the message names.",
                cause);
    }
}
