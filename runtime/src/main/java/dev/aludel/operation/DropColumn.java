// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops a column. PostgreSQL drops the constraints and indexes that list it along with it.
 *
 * @param table the table
 * @param name the column's name
 * @param definition the column, or null if a person dropped it by name alone
 */
public record DropColumn(
        QualifiedName table, String name, @Nullable Column definition) implements Operation {

    public DropColumn {
        requireNonNull(table, "table");
        Identifier.checked(name);
    }

    @Override
    public Operation inverse() {
        return definition == null
                ? Irreversible.unknown("column " + new ColumnName(table, name))
                : new AddColumn(table, definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        Table current = Change.table(this, before, table);
        Change.column(this, current, name);
        Table without = current.columns(
                        Change.without(current.columns(), it -> it.name().equals(name)))
                .constraints(
                        Change.without(current.constraints(), it -> it.uses().contains(name)))
                .indexes(Change.without(current.indexes(), it -> it.columns().contains(name)));
        return Change.withoutOwned(before.with(without), table, name);
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("ALTER TABLE " + quoted(table) + " DROP COLUMN " + quoted(name)));
    }

    @Override
    public List<Hazard> hazards() {
        if (isGenerated()) {
            return List.of();
        }
        return List.of(new Hazard(
                Hazard.Kind.DELETES_DATA,
                "every " + new ColumnName(table, name)
                        + " value is lost; downgrade brings back the column, not the data"));
    }

    private boolean isGenerated() {
        return definition != null && definition.value() instanceof GeneratedValue;
    }

    @Override
    public String describe() {
        return "drop column " + new ColumnName(table, name);
    }

    @Override
    public List<ObjectKey> takesFromTable() {
        return ObjectKeys.ofColumn(table, name);
    }

    @Override
    public Phase phase() {
        return isGenerated() ? Phase.DROP_GENERATED : Phase.DROP_COLUMN;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        return key.equals(ObjectKey.part(ObjectKey.Kind.COLUMN, table, name));
    }

    @Override
    public DropColumn resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropColumn(
                        table,
                        name,
                        before.findTable(table)
                                .flatMap(it -> it.findColumn(name))
                                .orElse(null));
    }
}
