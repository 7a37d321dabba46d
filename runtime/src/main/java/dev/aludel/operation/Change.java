// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.sql.Quoting;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What operations share when they change a schema in memory: look-ups that fail with words. */
final class Change {

    private Change() {}

    static Table table(Operation operation, Schema before, QualifiedName name) {
        return before.findTable(name)
                .orElseThrow(() -> InapplicableOperationException.missing(operation, ObjectKey.table(name)));
    }

    static Schema table(Operation operation, Schema before, QualifiedName name, UnaryOperator<Table> change) {
        return before.with(change.apply(table(operation, before, name)));
    }

    static EnumType enumType(Operation operation, Schema before, QualifiedName name) {
        return before.findEnum(name)
                .orElseThrow(() -> InapplicableOperationException.missing(operation, ObjectKey.enumType(name)));
    }

    static View view(Operation operation, Schema before, QualifiedName name) {
        return before.findView(name)
                .orElseThrow(() -> InapplicableOperationException.missing(operation, ObjectKey.view(name)));
    }

    static Sequence sequence(Operation operation, Schema before, QualifiedName name) {
        return before.findSequence(name)
                .orElseThrow(() -> InapplicableOperationException.missing(operation, ObjectKey.sequence(name)));
    }

    static Column column(Operation operation, Table table, String name) {
        return table.findColumn(name)
                .orElseThrow(() -> InapplicableOperationException.missing(
                        operation,
                        ObjectKey.part(ObjectKey.Kind.COLUMN, table.name(), name),
                        "table " + table.name() + " has no column " + name));
    }

    static void requireConstraint(Operation operation, Table table, String name) {
        if (table.findConstraint(name).isEmpty()) {
            throw InapplicableOperationException.missing(
                    operation,
                    ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), name),
                    "there is no such constraint");
        }
    }

    static void requireIndex(Operation operation, Table table, String name) {
        if (table.findIndex(name).isEmpty()) {
            throw InapplicableOperationException.missing(
                    operation, ObjectKey.part(ObjectKey.Kind.INDEX, table.name(), name), "there is no such index");
        }
    }

    static void require(Operation operation, boolean condition, String reason) {
        if (!condition) {
            throw new InapplicableOperationException(operation, reason);
        }
    }

    static <T> List<T> replaced(List<T> list, Predicate<T> which, UnaryOperator<T> change) {
        return list.stream().map(it -> which.test(it) ? change.apply(it) : it).toList();
    }

    static <T> List<T> without(List<T> list, Predicate<T> which) {
        return list.stream().filter(which.negate()).toList();
    }

    /** The schema with every foreign key changed, whichever table it stands on. */
    static Schema foreignKeys(Schema before, UnaryOperator<ForeignKey> change) {
        return before.tables(before.tables().stream()
                .map(table -> table.constraints(ForeignKey.class).findAny().isEmpty()
                        ? table
                        : table.mapConstraints(it -> it instanceof ForeignKey key ? change.apply(key) : it))
                .toList());
    }

    /** The schema after a sequence was renamed, as PostgreSQL prints the defaults that take numbers from it. */
    static Schema sequenceUses(Schema before, QualifiedName from, QualifiedName to) {
        String former = nextval(from);
        return before.tables(before.tables().stream()
                .map(table -> table.columns(
                        replaced(table.columns(), it -> takesFrom(it, former), it -> taking(it, former, nextval(to)))))
                .toList());
    }

    private static boolean takesFrom(Column column, String nextval) {
        return column.value() instanceof ColumnDefault given
                && given.expression().contains(nextval);
    }

    private static Column taking(Column column, String former, String nextval) {
        return column.value() instanceof ColumnDefault given
                ? column.valued(new ColumnDefault(given.expression().replace(former, nextval)))
                : column;
    }

    private static String nextval(QualifiedName sequence) {
        return "nextval('" + Quoting.quoted(sequence).replace("'", "''") + "'::regclass)";
    }

    /** The schema without the sequences that go away with a table, or with one column of it. */
    static Schema withoutOwned(Schema before, QualifiedName table, @Nullable String column) {
        boolean owns = before.sequences().stream().anyMatch(it -> isOwned(it, table, column));
        return owns ? before.sequences(without(before.sequences(), it -> isOwned(it, table, column))) : before;
    }

    private static boolean isOwned(Sequence sequence, QualifiedName table, @Nullable String column) {
        var owner = sequence.ownedBy();
        return owner != null
                && owner.table().equals(table)
                && (column == null || owner.column().equals(column));
    }
}
