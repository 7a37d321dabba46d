// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;

/** A scan that found not one entity. */
public final class NoEntitiesFoundException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NoEntitiesFoundException(String searched) {
        super(
                "ALU-103",
                "no entity found in " + searched,
                "Check aludel.model.packages, and that aludel.model.classpath names the compiled classes.");
    }
}
