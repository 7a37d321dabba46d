// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;
import dev.aludel.sql.UnspellableSqlException;

/** A step of a revision that can be run and can't be written down as SQL. */
public final class UnwritableStepException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private UnwritableStepException(String code, String problem, String remedy) {
        super(code, problem, remedy);
    }

    static UnwritableStepException code(RevisionNode revision, String step) {
        return new UnwritableStepException(
                "ALU-521",
                "revision %s, %s: what it does is known only while it runs on a database"
                        .formatted(revision.id(), step),
                "Use 'upgrade' for it, or leave it out by --skip-data and do its work by hand; SQL by 'op.execute' can be"
                        + " written.");
    }

    static UnwritableStepException text(RevisionNode revision, String step, UnspellableSqlException error) {
        return new UnwritableStepException(
                error.code(), "revision %s, %s: %s".formatted(revision.id(), step, error.problem()), error.remedy());
    }

    static UnwritableStepException notAlone(RevisionNode revision, String sql) {
        return new UnwritableStepException(
                "ALU-523",
                "revision %s runs a statement outside of transactions that psql would not take as one: %s"
                        .formatted(revision.id(), Comments.line(sql)),
                "Give each statement an 'op.execute' of its own, whole, without backslashes and colons outside quotes.");
    }
}
