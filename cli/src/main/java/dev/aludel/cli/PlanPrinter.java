// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.execution.BatchForecast;
import dev.aludel.execution.BatchForecast.RowCount;
import dev.aludel.execution.PlannedStep;
import dev.aludel.operation.Action;
import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchPace;
import dev.aludel.operation.Hazard;
import dev.aludel.operation.Segment;
import dev.aludel.sql.Statement;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Prints what an upgrade or a downgrade would run. */
final class PlanPrinter {

    private static final int SQL_INDENT = 6;

    private final Console console;

    PlanPrinter(Console console) {
        this.console = console;
    }

    void print(List<PlannedStep> steps, String command) {
        if (steps.isEmpty()) {
            console.line("Nothing to do.");
            return;
        }
        int statements = 0;
        for (PlannedStep step : steps) {
            print(step);
            statements += step.plan().actions().size();
            console.line();
        }
        console.line("%s, %s; nothing was run."
                .formatted(Count.of(steps.size(), "revision"), Count.of(statements, "statement")));
        console.line("Next: aludel " + command);
    }

    private void print(PlannedStep step) {
        console.line(console.styled(
                "bold",
                "%s %s  %s"
                        .formatted(
                                step.direction().word(),
                                step.revision().id(),
                                OneLine.of(step.revision().message()))));
        for (Hazard hazard : step.plan().hazards()) {
            console.line(console.styled("yellow", "  " + hazard.kind() + ": " + hazard.reason()));
        }
        Queue<BatchForecast> forecasts = new ArrayDeque<>(step.forecasts());
        int number = 0;
        for (Segment segment : step.segments()) {
            number++;
            console.line("  " + number + "  " + title(segment) + place(step, number));
            print(segment, forecasts);
        }
    }

    private static String place(PlannedStep step, int number) {
        var underWay = step.underWay();
        if (underWay == null || number > underWay.segment()) {
            return "";
        }
        return number < underWay.segment() ? " (done)" : " (begun, goes on where it stopped)";
    }

    private static String title(Segment segment) {
        return switch (segment.kind()) {
            case TRANSACTION -> "in a transaction";
            case OUTSIDE -> "outside a transaction";
            case BATCH -> "in batches";
        };
    }

    private void print(Segment segment, Queue<BatchForecast> forecasts) {
        @Nullable Object before = null;
        for (Action action : segment.actions()) {
            if (action.operation() != before) {
                console.line("     " + OneLine.of(action.operation().describe()));
                before = action.operation();
            }
            if (action instanceof Action.InBatches batches) {
                print(batches.operation(), forecasts.remove());
            } else {
                action.statements().forEach(this::print);
            }
        }
    }

    private void print(Statement statement) {
        sql(statement.sql());
        if (!statement.parameters().isEmpty()) {
            sql("-- with " + OneLine.of(statement.parameters().toString()));
        }
    }

    private void sql(String text) {
        console.line(console.styled("faint", text.strip().indent(SQL_INDENT + 3).stripTrailing()));
    }

    private void print(Batch batch, BatchForecast forecast) {
        batch.work().statement(batch.rows().table(), "{rows}").ifPresent(this::print);
        BatchPace pace = batch.rows().pace();
        RowCount rows = forecast.rows();
        RowCount meant = forecast.meant();
        String text = "%s at a time: %s of %s%s%s"
                .formatted(
                        number(pace.size()),
                        rows == null ? "the rows" : number(rows) + " rows",
                        batch.rows().table(),
                        rows == null ? ", which is not there yet" : "",
                        meant(meant, batch.work().condition()));
        console.line(" ".repeat(SQL_INDENT + 3) + text);
    }

    private static String meant(@Nullable RowCount meant, @Nullable String condition) {
        if (meant != null) {
            return "; its condition is true for " + number(meant);
        }
        return condition == null ? "" : "; for how many its condition is true can't be told before it runs";
    }

    private static String number(RowCount count) {
        return (count.exact() ? "" : "about ") + number(count.number());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
