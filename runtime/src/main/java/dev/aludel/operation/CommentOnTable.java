// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the comment of a table.
 *
 * @param table the table
 * @param from the comment before, or null
 * @param to the comment after, or null
 */
public record CommentOnTable(
        QualifiedName table,
        @Nullable String from,
        @Nullable String to) implements Operation {

    public CommentOnTable {
        requireNonNull(table, "table");
    }

    @Override
    public CommentOnTable inverse() {
        return new CommentOnTable(table, to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> it.comment(to));
    }

    @Override
    public List<Statement> statements() {
        return List.of(statement(table, to));
    }

    static Statement statement(QualifiedName table, @Nullable String comment) {
        return Statement.of(
                "COMMENT ON TABLE " + quoted(table) + " IS " + (comment == null ? "NULL" : literal(comment)));
    }

    @Override
    public String describe() {
        return "comment on table " + table;
    }

    @Override
    public Phase phase() {
        return Phase.COMMENT;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }
}
