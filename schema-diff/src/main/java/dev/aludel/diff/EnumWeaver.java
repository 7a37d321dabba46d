// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import static dev.aludel.sql.Quoting.literal;

import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.EnumUsers;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.EnumSql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Completes the changes of enum types in a plan that is in order.
 *
 * <p>PostgreSQL refuses to use a value in the transaction that has added it. Where something else in the plan names an
 * added value, the type is made anew instead, which has no such rule. A default that names a value which goes away is
 * taken from its column before. And each change learns which tables use the type at that moment.
 */
final class EnumWeaver {

    private final Schema from;

    private final Schema to;

    EnumWeaver(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    Plan woven(Plan plan) {
        List<Operation> operations = freed(remade(plan.operations()));
        List<Operation> woven = new ArrayList<>();
        Schema schema = from;
        for (Operation operation : operations) {
            Operation complete = operation;
            if (operation instanceof AlterEnum alter) {
                complete = new AlterEnum(
                        alter.from(),
                        alter.to(),
                        EnumUsers.of(schema, alter.from().name()));
            } else if (operation instanceof AddEnumValue add) {
                complete =
                        new AddEnumValue(add.name(), add.value(), add.definition(), EnumUsers.of(schema, add.name()));
            }
            woven.add(complete);
            schema = complete.applyTo(schema);
        }
        return new Plan(woven);
    }

    /** One change in place of the additions to a type of which a value is needed in the same plan. */
    private List<Operation> remade(List<Operation> operations) {
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
        String value = literal(add.value().label());
        return operations.stream()
                .filter(it ->
                        !(it instanceof AddEnumValue) && it.tables().stream().anyMatch(t -> uses(t, add.name())))
                .flatMap(it -> it.statements().stream())
                .anyMatch(it -> it.sql().contains(value)
                        || isInArray(it.sql(), add.value().label()));
    }

    /** Whether a label may stand in the text of an array, where it has no quotes of its own. */
    private static boolean isInArray(String sql, String label) {
        int brace = sql.indexOf("'{");
        return brace >= 0 && sql.indexOf(label, brace) >= 0;
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
            } else if (operation instanceof DropColumn drop
                    && drop.definition() != null
                    && bare.contains(new ColumnName(drop.table(), drop.name()))) {
                result.add(new DropColumn(
                        drop.table(), drop.name(), drop.definition().valued(null)));
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
            } else if (operation instanceof DropColumn drop
                    && drop.definition() != null
                    && isStale(drop.definition(), change, type.name())) {
                stale.add(bared(drop.table(), drop.definition()));
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
                && change.removed().stream().anyMatch(it -> names(given.expression(), it));
    }

    /** Whether an expression may name a value; inside an array's literal it stands without quotes of its own. */
    private static boolean names(String expression, String label) {
        return expression.contains(label.replace("'", "''")) || expression.contains(label);
    }
}
