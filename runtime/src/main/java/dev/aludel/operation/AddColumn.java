// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Adds a column at the end of a table.
 *
 * <p>A required column without a default can't be added to a table that has rows; PostgreSQL rejects the statement. The
 * operation says so through {@link #hazards()}; {@link Column#existingRows} gives those rows a value.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(QualifiedName table, Column column) implements Operation {

    public AddColumn {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public DropColumn inverse() {
        return new DropColumn(table, column.name(), column);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.require(this, it.findColumn(column.name()).isEmpty(), "it is there already");
            return it.plus(column);
        });
    }

    @Override
    public List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        ColumnDefault once = column.existingRows();
        if (once == null || column.value() instanceof GeneratedValue) {
            statements.add(add(column));
        } else if (once.isLiteral()) {
            // PostgreSQL stores a constant default once for all rows: nothing is written anew.
            Column constant = column.settled().valued(once);
            statements.add(add(constant));
            statements.addAll(new AlterColumn(table, constant, column.settled()).statements());
        } else {
            Column empty = column.settled().valued(null).optional();
            statements.add(add(empty));
            statements.add(Statement.of(
                    "UPDATE " + quoted(table) + " SET " + quoted(column.name()) + " = " + once.expression()));
            statements.addAll(new AlterColumn(table, empty, column.settled()).statements());
        }
        if (column.comment() != null) {
            statements.add(AlterColumn.comment(table, column));
        }
        return List.copyOf(statements);
    }

    private Statement add(Column added) {
        return Statement.of("ALTER TABLE " + quoted(table) + " ADD COLUMN " + Definitions.column(added));
    }

    @Override
    public List<Hazard> hazards() {
        List<Hazard> hazards = new ArrayList<>();
        if (column.required() && column.value() == null && column.existingRows() == null) {
            hazards.add(new Hazard(
                    Hazard.Kind.FAILS_ON_EXISTING_ROWS,
                    "fails if " + table + " has rows, which have no value for " + column.name()
                            + "; .existingRows(…) gives them one"));
        }
        if (column.value() instanceof Identity
                || (column.value() instanceof GeneratedValue generated && generated.stored())) {
            hazards.add(new Hazard(
                    Hazard.Kind.REWRITES_TABLE, "every row of " + table + " is written anew to compute its value"));
        }
        return List.copyOf(hazards);
    }

    @Override
    public List<RowCheck> rowChecks() {
        return RowChecks.adding(table, column);
    }

    @Override
    public String describe() {
        return "add column " + new ColumnName(table, column.name());
    }

    @Override
    public List<ObjectKey> addsToTable() {
        return ObjectKeys.of(table, column);
    }

    @Override
    public boolean fillsRows() {
        return column.existingRows() != null;
    }

    @Override
    public Phase phase() {
        return column.value() instanceof GeneratedValue ? Phase.ADD_GENERATED : Phase.ADD_COLUMN;
    }

    @Override
    public Optional<ColumnName> addedColumn() {
        return Optional.of(new ColumnName(table, column.name()));
    }

    @Override
    public int minimumVersion() {
        return column.minimumVersion();
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }
}
