// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.model.Finding;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ObjectKey;
import java.util.List;

/** How plans and findings are printed. */
final class Report {

    private static final int SHOWN_OBJECTS = 20;

    /** Of a longer plan only what has hazards is shown. */
    private static final int SHOWN_OPERATIONS = 60;

    private final Console console;

    Report(Console console) {
        this.console = console;
    }

    void plan(Plan plan) {
        var hazards = plan.hazardsByOperation();
        int hidden = 0;
        for (int i = 0; i < hazards.size(); i++) {
            if (i >= SHOWN_OPERATIONS && hazards.get(i).isEmpty()) {
                hidden++;
                continue;
            }
            Operation operation = plan.operations().get(i);
            console.line("  " + mark(operation) + " " + OneLine.of(operation.describe()));
            hazards.get(i)
                    .forEach(it -> console.line(console.styled("yellow", "      " + it.kind() + ": " + it.reason())));
        }
        if (hidden > 0) {
            console.line("  … and %d more without hazards".formatted(hidden));
        }
        console.line(Count.of(plan.operations().size(), "operation")
                + ", "
                + Count.of(plan.statements().size(), "statement"));
    }

    static String mark(Operation operation) {
        String words = operation.describe();
        if (words.startsWith("create ") || words.startsWith("add ")) {
            return "+";
        }
        return words.startsWith("drop ") ? "-" : "~";
    }

    void findings(List<Finding> findings) {
        for (Finding finding : findings) {
            String text = OneLine.of(finding.subject()) + ": " + finding.message();
            switch (finding.kind()) {
                case NOTE -> console.line("note     " + text);
                case WARNING -> console.warning("warning  " + text);
                case UNKNOWN -> console.warning("unknown  " + text);
            }
        }
    }

    void unmanaged(List<ObjectKey> objects) {
        if (objects.isEmpty()) {
            return;
        }
        console.line("Only the database has these; they are left alone (--drop NAME drops one):");
        objects.stream().limit(SHOWN_OBJECTS).forEach(it -> console.line("    " + OneLine.of(it.toString())));
        if (objects.size() > SHOWN_OBJECTS) {
            console.line("    … and %d more".formatted(objects.size() - SHOWN_OBJECTS));
        }
    }

    void undecided(List<String> moves) {
        if (moves.isEmpty()) {
            return;
        }
        console.warning("It does not compile until you have decided about rows that move:");
        moves.forEach(it -> console.line("    " + OneLine.of(it)));
    }
}
