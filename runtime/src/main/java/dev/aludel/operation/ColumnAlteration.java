// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The statements that lead from one state of a column to another.
 *
 * @param table the table
 * @param from the column before
 * @param to the column after
 * @param zone the time zone in which values without one are meant, or null for the session's
 */
record ColumnAlteration(
        QualifiedName table,
        Column from,
        Column to,
        @Nullable String zone) {

    /** Whether it stays generated, of the same type and kept in the same way, and only what it is computed from changes. */
    boolean recomputes() {
        return from.value() instanceof GeneratedValue before
                && to.value() instanceof GeneratedValue after
                && before.stored() == after.stored()
                && isRevalued()
                && !to.isRetyped(from);
    }

    /** Whether the column must be made anew: PostgreSQL can't make an existing one generated, nor keep what isn't stored. */
    boolean remakes() {
        if (recomputes()) {
            return false;
        }
        boolean becomes = to.value() instanceof GeneratedValue && (isRevalued() || to.isRetyped(from));
        return becomes || (isRevalued() && from.value() instanceof GeneratedValue before && !before.stored());
    }

    private boolean isRevalued() {
        return !Objects.equals(from.value(), to.value());
    }

    List<Statement> statements() {
        if (remakes()) {
            return new Plan(List.of(new DropColumn(table, from.name(), from), new AddColumn(table, to))).statements();
        }
        List<Statement> statements = new ArrayList<>();
        if (recomputes() && to.value() instanceof GeneratedValue generated) {
            statements.add(alter("SET EXPRESSION AS (" + generated.expression() + ")"));
        }
        boolean retyped = to.isRetyped(from);
        if (leavesValue(retyped)) {
            statements.add(alter(dropping()));
        }
        if (retyped) {
            String using = TypeChange.of(from.type(), to.type(), zone).using(to.name());
            statements.add(alter("TYPE " + Definitions.type(to) + using));
        }
        nullability(statements);
        value(statements, retyped);
        if (!Objects.equals(from.comment(), to.comment())) {
            statements.add(AlterColumn.comment(table, to));
        }
        return List.copyOf(statements);
    }

    /** Whether the value before must go: another kind follows, or its expression may not fit the new type. */
    private boolean leavesValue(boolean retyped) {
        if (from.value() == null || (Objects.equals(from.value(), to.value()) && !retyped)) {
            return false;
        }
        boolean bothIdentity = from.value() instanceof Identity && to.value() instanceof Identity;
        if (recomputes()) {
            return false;
        }
        boolean onlyReplaced = from.value() instanceof ColumnDefault && to.value() instanceof ColumnDefault && !retyped;
        return !bothIdentity && !onlyReplaced;
    }

    private String dropping() {
        if (from.value() instanceof Identity) {
            return "DROP IDENTITY";
        }
        return from.value() instanceof GeneratedValue ? "DROP EXPRESSION" : "DROP DEFAULT";
    }

    private void nullability(List<Statement> statements) {
        if (to.required() && !from.required()) {
            ColumnDefault once = to.existingRows();
            if (once != null) {
                statements.add(Statement.of("UPDATE " + quoted(table) + " SET " + quoted(to.name()) + " = "
                        + once.expression() + " WHERE " + quoted(to.name()) + " IS NULL"));
            }
            statements.add(alter("SET NOT NULL"));
        } else if (from.required() && !to.required()) {
            statements.add(alter("DROP NOT NULL"));
        }
    }

    private void value(List<Statement> statements, boolean retyped) {
        ColumnValue value = to.value();
        if (value instanceof ColumnDefault && (retyped || !value.equals(from.value()))) {
            statements.add(AlterColumn.value(table, to.name(), value));
        }
        if (value instanceof Identity identity) {
            identity(statements, identity);
        }
    }

    private void identity(List<Statement> statements, Identity identity) {
        if (from.value() instanceof Identity before) {
            if (before.always() != identity.always()) {
                statements.add(alter("SET GENERATED " + (identity.always() ? "ALWAYS" : "BY DEFAULT")));
            }
            // PostgreSQL moves the sequence's type and bounds along with the column's type.
            SequenceOptions moved = before.options().as(identity.options().type());
            List<String> clauses = Definitions.clauses(moved, identity.options());
            String restart = Definitions.isReversed(moved, identity.options()) ? " RESTART" : "";
            if (!clauses.isEmpty()) {
                statements.add(alter("SET " + String.join(" SET ", clauses) + restart));
            }
            return;
        }
        statements.add(alter("ADD " + Definitions.identity(identity)));
        String sequence = "pg_get_serial_sequence(" + literal(quoted(table)) + ", " + literal(to.name()) + ")";
        statements.add(Numbering.behind(sequence, identity.options(), List.of(new ColumnName(table, to.name()))));
    }

    private Statement alter(String change) {
        return Statement.of("ALTER TABLE " + quoted(table) + " ALTER COLUMN " + quoted(to.name()) + " " + change);
    }
}
