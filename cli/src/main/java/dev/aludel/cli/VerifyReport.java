// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.verify.ChangedRevision;
import dev.aludel.commands.verify.VerifyResult;
import dev.aludel.execution.HistoryEntry;
import dev.aludel.execution.LockHolder;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ObjectKey;
import java.util.List;

/** How {@code verify} is printed. */
final class VerifyReport {

    private static final int SHOWN = 60;

    private static final int CHECKSUM_DIGITS = 15;

    private final Console console;

    VerifyReport(Console console) {
        this.console = console;
    }

    void print(VerifyResult result) {
        new StatusReport(console).standing(result.status());
        LockHolder lock = result.status().status().lock();
        if (lock != null) {
            console.warning("warning   somebody is migrating it right now: what differs may be on its way");
        }
        new StatusReport(console).underWay(result.status());
        if (result.isElsewhere()) {
            new StatusReport(console).elsewhere(result.status());
            return;
        }
        new Report(console).findings(result.findings());
        repair(result.repair().operations());
        result.changed().forEach(this::changed);
        objects(
                "Invalid indexes, which PostgreSQL doesn't use; drop them, or wait for the build that is running:",
                result.unsound().invalidIndexes());
        objects("Never validated: rows may break these.", result.unsound().unvalidated());
        objects("No migration made these; they are left alone:", result.unmanaged());
        console.line();
        console.line(conclusion(result));
    }

    private void repair(List<Operation> operations) {
        if (operations.isEmpty()) {
            return;
        }
        console.line();
        console.line("The database is not what its migrations made. These operations would repair it:");
        for (Operation operation : operations.subList(0, Math.min(SHOWN, operations.size()))) {
            console.line("  " + Report.mark(operation) + " " + OneLine.of(operation.describe()));
            operation
                    .statements()
                    .forEach(it -> console.line(
                            console.styled("faint", it.sql().indent(8).stripTrailing())));
        }
        if (operations.size() > SHOWN) {
            console.line("  … and %d more; --json has them all".formatted(operations.size() - SHOWN));
        }
    }

    private void changed(ChangedRevision changed) {
        HistoryEntry applied = changed.applied();
        console.line();
        console.line("Revision %s \"%s\" was changed after it was applied (%s, by %s):"
                .formatted(
                        changed.revision().id(),
                        OneLine.of(changed.revision().message()),
                        applied.run().startedAt(),
                        applied.origin().user()));
        console.line("    then  %s  what it did then is not known any more"
                .formatted(brief(String.valueOf(applied.checksum()))));
        console.line("    now   %s  it does:".formatted(brief(changed.checksum())));
        List<Operation> now = changed.now().operations();
        now.stream().limit(SHOWN).forEach(it -> console.line("  " + Report.mark(it) + " " + OneLine.of(it.describe())));
        if (now.size() > SHOWN) {
            console.line("  … and %d more".formatted(now.size() - SHOWN));
        }
        console.line(
                "If that is right: aludel verify --accept " + changed.revision().id());
    }

    private static String brief(String checksum) {
        return checksum.length() > CHECKSUM_DIGITS ? checksum.substring(0, CHECKSUM_DIGITS) + "…" : checksum;
    }

    private void objects(String title, List<ObjectKey> objects) {
        if (objects.isEmpty()) {
            return;
        }
        console.line();
        console.line(title);
        objects.stream().limit(SHOWN).forEach(it -> console.line("    " + OneLine.of(it.toString())));
        if (objects.size() > SHOWN) {
            console.line("    … and %d more; --json has them all".formatted(objects.size() - SHOWN));
        }
    }

    private static String conclusion(VerifyResult result) {
        if (!result.repair().isEmpty()) {
            return Count.of(result.repair().operations().size(), "operation")
                    + " apart. Next: undo what was done by hand, or put it into a migration.";
        }
        if (result.unknownSince() != null) {
            return "The schema is unknown since revision %s: it was not compared.".formatted(result.unknownSince());
        }
        if (result.hasDrifted()) {
            return result.isUnfinished()
                    ? "A migration is not finished: what it does stands half. Next: aludel status"
                    : "The schema is what the migrations make; the rest above is not in order.";
        }
        return result.isUncertain()
                ? "What could be compared is as the migrations made it; something could not be compared."
                : "The database is what its migrations made.";
    }
}
