// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.error.MigrationException;

/** The model asks for something that PostgreSQL refuses beside what the database has. */
public final class UnreachableTargetException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnreachableTargetException(String problem, String remedy) {
        super("ALU-322", problem, remedy);
    }
}
