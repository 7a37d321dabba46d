// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.hooks;

import static java.util.Objects.requireNonNull;

/**
 * How a command ended.
 *
 * @param command the command as it is configured
 * @param problem what went wrong, in words; empty if nothing did
 */
public record HookOutcome(String command, String problem) {

    public HookOutcome {
        requireNonNull(command, "command");
        requireNonNull(problem, "problem");
    }

    /** Whether it did its work. */
    public boolean succeeded() {
        return problem.isEmpty();
    }
}
