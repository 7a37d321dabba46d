// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.MigrationOutcome;
import java.util.Set;

/** How it is printed what an upgrade, a downgrade or a stamp has come to. */
final class Outcomes {

    private final Console console;

    Outcomes(Console console) {
        this.console = console;
    }

    void print(MigrationOutcome outcome) {
        String where = "he database is at " + heads(outcome.to()) + ".";
        console.line(outcome.noted() ? "T" + where : "Nothing to do: t" + where);
    }

    static String heads(Set<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
