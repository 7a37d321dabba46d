// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import java.util.List;

/**
 * A question to the rows of a live database, asked before an operation is proposed; it only reads.
 *
 * @param tables the tables whose rows it looks at, as they are when the operation runs
 * @param sql a query of one row with one boolean: true if the operation would fail, as it would if PostgreSQL can't
 *     compute the answer; it reads from {@link #relation}, not from the tables themselves
 * @param problem what is wrong then, in lower case without a full stop
 */
public record RowCheck(List<QualifiedName> tables, String sql, String problem) {

    public RowCheck {
        tables = List.copyOf(tables);
        requireNonNull(sql, "sql");
        requireNonNull(problem, "problem");
    }

    /** What a question reads a table's rows from. */
    static String relation(QualifiedName table) {
        return table.schema() == null ? quoted(table) : quoted(table.toString());
    }
}
