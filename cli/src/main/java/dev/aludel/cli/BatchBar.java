// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.BatchProgressed;
import java.time.Duration;

/** How far a step in batches is: a bar that moves on a terminal, a line now and then elsewhere. */
final class BatchBar {

    private static final Duration ON_A_TERMINAL = Duration.ofMillis(100);

    private static final Duration ELSEWHERE = Duration.ofSeconds(10);

    private static final int WIDTH = 20;

    private static final int HUNDRED = 100;

    private final Console console;

    private Duration shown = Duration.ZERO;

    BatchBar(Console console) {
        this.console = console;
    }

    void show(BatchProgressed event) {
        if (event.elapsed().compareTo(shown) < 0) {
            // Another step has begun.
            shown = Duration.ZERO;
        }
        Duration pause = console.isTerminal() ? ON_A_TERMINAL : ELSEWHERE;
        if (!event.finished() && event.elapsed().minus(shown).compareTo(pause) < 0) {
            return;
        }
        shown = event.elapsed();
        if (console.isTerminal() && !event.finished()) {
            console.redraw(bar(event) + text(event));
        } else {
            console.note(text(event));
        }
    }

    private static long percent(BatchProgressed event) {
        return event.finished() ? HUNDRED : Math.min(HUNDRED - 1, event.rows() * HUNDRED / event.estimate());
    }

    private static String bar(BatchProgressed event) {
        if (event.estimate() == 0) {
            return "";
        }
        int full = (int) (percent(event) * WIDTH / HUNDRED);
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] ";
    }

    private static String text(BatchProgressed event) {
        String rows = PlanPrinter.number(event.rows()) + " rows";
        boolean known = event.estimate() > 0 && !event.finished();
        return "%s: %s%s, %s a second"
                .formatted(
                        OneLine.of(event.name()),
                        known ? percent(event) + " %, " : "",
                        known ? rows + " of about " + PlanPrinter.number(event.estimate()) : rows,
                        PlanPrinter.number(event.rate()));
    }
}
