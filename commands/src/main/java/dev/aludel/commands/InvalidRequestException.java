// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.error.MigrationException;

/** A request that makes no sense as it is; the command line ends with exit code 2. */
public final class InvalidRequestException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with what was asked for, and what to do. */
    public InvalidRequestException(String problem, String remedy) {
        super("ALU-602", problem, remedy);
    }
}
