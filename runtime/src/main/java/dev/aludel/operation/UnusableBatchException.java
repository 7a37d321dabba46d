// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.error.MigrationException;

/** A step in batches that can't be meant as it is written. */
public final class UnusableBatchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnusableBatchException(String what, String remedy) {
        super("ALU-510", "a step in batches asks for " + what, remedy);
    }
}
