// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The statements that rename what has a qualified name. */
final class Renaming {

    private Renaming() {}

    /** A renaming, a move to another schema, or both; the executor's search path is the default schema, so it is first in it. */
    static List<Statement> statements(String kind, QualifiedName from, QualifiedName to) {
        List<Statement> statements = new ArrayList<>();
        QualifiedName moved = from;
        if (!Objects.equals(from.schema(), to.schema())) {
            moved = new QualifiedName(to.schema(), from.name());
            statements.add(move(kind, from, to));
        }
        if (!moved.equals(to)) {
            statements.add(Statement.of("ALTER " + kind + " " + quoted(moved) + " RENAME TO " + quoted(to.name())));
        }
        return List.copyOf(statements);
    }

    private static Statement move(String kind, QualifiedName from, QualifiedName to) {
        if (to.schema() != null) {
            return Statement.of("ALTER " + kind + " " + quoted(from) + " SET SCHEMA " + quoted(to.schema()));
        }
        String alter = "ALTER " + kind + " " + quoted(from) + " SET SCHEMA ";
        String body = "BEGIN EXECUTE " + literal(alter) + " || quote_ident(current_schema()); END";
        return Statement.of("DO " + literal(body));
    }
}
