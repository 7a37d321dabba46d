// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.MigrationOutcome;
import java.util.Set;

/** How the outcome of an upgrade or a downgrade is printed. */
final class Outcomes {

    private final Console console;

    Outcomes(Console console) {
        this.console = console;
    }

    void print(MigrationOutcome outcome) {
        if (outcome.applied().isEmpty()) {
            console.line("Nothing to do: the database is at " + heads(outcome.to()) + ".");
        } else {
            console.line("The database is at " + heads(outcome.to()) + ".");
        }
    }

    static String heads(Set<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
