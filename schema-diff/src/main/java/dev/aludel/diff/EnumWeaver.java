// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.TextLiterals;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Completes the changes of enum types in a plan.
 *
 * <p>PostgreSQL refuses to use a value in the transaction that has added it. Where something else in the plan names an
 * added value, the type is made anew instead, which has no such rule. A default that names a value which goes away is
 * taken from its column before; columns and tables that go away are gone by then. And each change learns which tables use the type at that moment.
 */
final class EnumWeaver {

    private final Schema from;

    private final Schema to;

    EnumWeaver(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** The plan, which is in order, with complete changes. */
    Plan woven(Plan plan) {
        List<Operation> operations = freed(plan.operations());
        List<Operation> woven = new ArrayList<>();
        Schema schema = from;
        for (Operation operation : operations) {
            Operation complete = operation.resolvedAgainst(schema);
            woven.add(complete);
            schema = complete.applyTo(schema);
        }
        return new Plan(woven);
    }

    /** One change in place of the additions to a type of which a value is needed in the same plan. */
    List<Operation> remade(List<Operation> operations) {
        Set<QualifiedName> needed = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof AddEnumValue add && isNeeded(add, operations)) {
                needed.add(add.name());
            }
        }
        List<Operation> result = new ArrayList<>();
        Set<QualifiedName> done = new HashSet<>();
        for (Operation operation : operations) {
            if (!(operation instanceof AddEnumValue add) || !needed.contains(add.name())) {
                result.add(operation);
            } else if (done.add(add.name())) {
                from.findEnum(add.name())
                        .ifPresent(before -> to.findEnum(add.name())
                                .ifPresent(after -> result.add(new AlterEnum(before, after, List.of()))));
            }
        }
        return result;
    }

    private boolean isNeeded(AddEnumValue add, List<Operation> operations) {
        return operations.stream()
                .filter(it ->
                        !(it instanceof AddEnumValue) && it.tables().stream().anyMatch(t -> uses(t, add.name())))
                .flatMap(it -> it.statements().stream())
                .anyMatch(it -> TextLiterals.in(it.sql()).contains(add.value().label()));
    }

    private boolean uses(QualifiedName table, QualifiedName type) {
        return List.of(from, to).stream()
                .flatMap(it -> it.findTable(table).stream())
                .flatMap(it -> it.columns().stream())
                .anyMatch(it -> EnumSql.holds(it.type(), type));
    }

    /** Takes defaults away that name a value which goes away; what they become comes later in the plan. */
    private List<Operation> freed(List<Operation> operations) {
        List<Operation> result = new ArrayList<>();
        Set<ColumnName> bare = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterEnum alter) {
                stale(alter, operations).forEach(it -> {
                    result.add(it);
                    bare.add(new ColumnName(it.table(), it.from().name()));
                });
                result.add(alter);
            } else if (operation instanceof AlterColumn alter
                    && bare.contains(new ColumnName(alter.table(), alter.from().name()))) {
                Column without = alter.from().valued(null);
                if (!without.equals(alter.to())) {
                    result.add(new AlterColumn(alter.table(), without, alter.to()));
                }
            } else {
                result.add(operation);
            }
        }
        return result;
    }

    private List<AlterColumn> stale(AlterEnum change, List<Operation> operations) {
        EnumType type = change.from();
        List<AlterColumn> stale = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterColumn alter && isStale(alter.from(), change, type.name())) {
                stale.add(bared(alter.table(), alter.from()));
            }
        }
        return stale;
    }

    private static AlterColumn bared(QualifiedName table, Column column) {
        return new AlterColumn(table, column, column.valued(null));
    }

    private static boolean isStale(Column column, AlterEnum change, QualifiedName type) {
        return EnumSql.holds(column.type(), type)
                && column.value() instanceof ColumnDefault given
                && !Collections.disjoint(TextLiterals.in(given.expression()), change.removed());
    }
}
