// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.model;

import dev.aludel.error.MigrationException;

/** A class that is named as a rule, and doesn't load or isn't one. */
public final class PlanRuleNotUsableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    PlanRuleNotUsableException(Throwable cause) {
        super(
                "ALU-111",
                "a rule of the project can't be used: %s".formatted(cause.getMessage()),
                "A file META-INF/services/dev.aludel.operation.PlanRule names public classes with a public constructor"
                        + " without parameters that implement PlanRule.",
                cause);
    }
}
