// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.source;

import dev.aludel.error.MigrationException;

/** A Java without a compiler. */
public final class CompilerMissingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    CompilerMissingException() {
        super(
                "ALU-214",
                "this Java has no compiler, which the migrations' sources need",
                "Run with a JDK: set JAVA_HOME to one.");
    }
}
