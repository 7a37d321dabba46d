// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import dev.aludel.sql.InlinedSql;
import dev.aludel.sql.Statement;
import dev.aludel.sql.UnspellableSqlException;
import java.util.stream.Collectors;

/** Statements as text for a person to read. */
public final class SqlText {

    private SqlText() {}

    /** A statement; parameters stand in it as literals, or in a comment over it where one has none. */
    public static String of(Statement statement) {
        try {
            return new InlinedSql().of(statement);
        } catch (UnspellableSqlException e) {
            String values =
                    statement.parameters().stream().map(SqlText::value).collect(Collectors.joining(", ", "? = ", ""));
            return comment(values) + "\n" + statement.sql();
        }
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean
                ? value.toString()
                : "'" + String.valueOf(value).replace("'", "''") + "'";
    }

    /** A text that no line break leads out of. */
    static String comment(String text) {
        return text.lines().map(it -> "-- " + it).collect(Collectors.joining("\n"));
    }
}
