// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.StatusResult;
import dev.aludel.execution.UnderWay;
import dev.aludel.revision.RevisionNode;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How it is printed where a database stands. */
final class StatusReport {

    private final Console console;

    StatusReport(Console console) {
        this.console = console;
    }

    /** The database and its revisions. */
    void standing(StatusResult result) {
        console.line("database  " + result.database());
        List<RevisionNode> current = result.current();
        if (current.isEmpty() && result.status().unknownHeads().isEmpty()) {
            console.line("current   base (no migration is applied)");
        }
        current.forEach(it -> console.line("current   " + it.id() + "  " + OneLine.of(it.message())));
        result.status()
                .unknownHeads()
                .forEach(it -> console.warning("current   " + it + "  no migration here has this revision"));
    }

    /** What to do about revisions that no migration has. */
    void elsewhere(StatusResult result) {
        console.line();
        console.line("It was deployed from a newer version or another branch, %s."
                .formatted(
                        result.revisions() == 0 ? "and there are no migrations here" : "which isn't checked out here"));
        console.line(
                "Next: use the migrations that it was migrated with; aludel stamp --purge REVISION if they are gone");
    }

    /** The migrations that it lacks. */
    void pending(StatusResult result) {
        count(result);
        result.status().pending().forEach(it -> console.line("          " + it.id() + "  " + OneLine.of(it.message())));
    }

    /** How many migrations it lacks. */
    void count(StatusResult result) {
        console.line("pending   %d of %d migrations"
                .formatted(result.status().pending().size(), result.revisions()));
    }

    /** The migration that was begun and not finished, if there is one. */
    void underWay(StatusResult result) {
        UnderWay underWay = result.status().underWay();
        if (underWay != null) {
            console.line("under way %s  %s since %s, in segment %d"
                    .formatted(
                            underWay.revision(),
                            underWay.direction().word(),
                            underWay.since().truncatedTo(ChronoUnit.SECONDS),
                            underWay.segment()));
        }
    }
}
