// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.sql.ColumnReferences;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renames a column. Constraints, indexes and expressions in the database follow by themselves; in memory, the words of
 * expressions that name the column are replaced.
 *
 * @param table the table
 * @param from the name before
 * @param to the name after
 */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {

    private static final Set<ObjectKey.Kind> OF_COLUMNS =
            Set.of(ObjectKey.Kind.COLUMN, ObjectKey.Kind.DEFAULT, ObjectKey.Kind.COMMENT);

    public RenameColumn {
        requireNonNull(table, "table");
        Identifier.checked(from);
        Identifier.checked(to);
    }

    @Override
    public RenameColumn inverse() {
        return new RenameColumn(table, to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        Table current = Change.table(this, before, table);
        Change.column(this, current, from);
        Change.require(this, current.findColumn(to).isEmpty(), "there is a column " + to + " already");
        Table renamed = current.columns(current.columns().stream()
                        .map(it -> computed(it.name().equals(from) ? it.named(to) : it))
                        .toList())
                .mapConstraints(this::renamed)
                .indexes(current.indexes().stream().map(this::renamed).toList())
                .options(renamed(current.options()));
        Schema followed = Change.foreignKeys(
                before.with(renamed), it -> it.target().equals(table) ? it.renamingTargetColumn(from, to) : it);
        return followed.sequences(
                followed.sequences().stream().map(this::follow).toList());
    }

    private Column computed(Column column) {
        return column.value() instanceof GeneratedValue generated
                ? column.valued(generated.computedAs(renamed(generated.expression())))
                : column;
    }

    private TableOptions renamed(TableOptions options) {
        String partitioning = options.partitioning();
        return partitioning == null ? options : options.partitionedBy(renamed(partitioning));
    }

    private Constraint renamed(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return check.requiring(renamed(check.expression()));
        }
        Constraint followed = constraint.renamingColumn(from, to);
        return followed instanceof ExclusionConstraint exclusion
                ? exclusion.defining(renamed(exclusion.definition()))
                : followed;
    }

    private Index renamed(Index index) {
        String predicate = index.predicate();
        return index.renamingColumn(from, to)
                .keyed(index.keys().stream().map(this::renamed).toList())
                .where(predicate == null ? null : renamed(predicate));
    }

    private IndexKey renamed(IndexKey key) {
        String value = key.expression() ? renamed(key.value()) : key.value().equals(from) ? to : key.value();
        return key.valued(value);
    }

    private String renamed(String expression) {
        return ColumnReferences.renamed(expression, table.name(), from, to);
    }

    private Sequence follow(Sequence sequence) {
        boolean follows = new ColumnName(table, from).equals(sequence.ownedBy());
        return follows ? new Sequence(sequence.name(), sequence.options(), new ColumnName(table, to)) : sequence;
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                Statement.of("ALTER TABLE " + quoted(table) + " RENAME COLUMN " + quoted(from) + " TO " + quoted(to)));
    }

    @Override
    public String describe() {
        return "rename column " + new ColumnName(table, from) + " to " + to;
    }

    @Override
    public Optional<Operation> followedBy(Operation next) {
        return next instanceof RenameColumn rename && rename.table.equals(table) && rename.from.equals(to)
                ? Optional.of(new RenameColumn(table, from, rename.to))
                : Optional.empty();
    }

    @Override
    public Phase phase() {
        return Phase.RENAME;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public ObjectKey renamed(ObjectKey key) {
        boolean meant = OF_COLUMNS.contains(key.kind()) && key.name().equals(table) && from.equals(key.part());
        return meant ? ObjectKey.part(key.kind(), table, to) : key;
    }
}
