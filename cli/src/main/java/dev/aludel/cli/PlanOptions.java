// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.execution.PlannedStep;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that make a command say what it would run instead of running it. */
final class PlanOptions {

    @Option(names = "--plan", description = "Print what would run, and run nothing.")
    private boolean plan;

    @Option(names = "--json", description = "With --plan: print JSON.")
    private boolean json;

    /**
     * Whether a plan is asked for.
     *
     * @throws InvalidRequestException if it is not, and JSON is
     */
    boolean wanted() {
        if (json && !plan) {
            throw new InvalidRequestException("--json says how a plan is printed", "Add --plan, or leave it out.");
        }
        return plan;
    }

    /** Prints it. */
    void print(Console console, List<PlannedStep> steps, String direction, String target) {
        if (json) {
            console.json(PlanJson.of(steps, direction, target));
        } else {
            new PlanPrinter(console).print(steps, target.equals("heads") ? direction : direction + " " + target);
        }
    }
}
