// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order;

import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterTable;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts operations into an order in which they can run: by phase, then by foreign keys, then as they were found.
 *
 * <p>A table is created after those that it refers to. A foreign key that can't wait for that (in a circle, or to a key
 * that the plan adds later, or gives another type, in a table that is there) is taken out of the table and added when all keys are there; on the
 * way down such keys are dropped first. What is dropped goes last, unless something new takes its name, or an enum type that it
 * uses is made anew.
 */
public final class OperationSorter {

    private final Schema before;

    /** A sorter of operations that start from {@code before}. */
    public OperationSorter(Schema before) {
        this.before = before;
    }

    /** The operations as a plan that can run. */
    public Plan sorted(List<Operation> operations) {
        var names = NamesInUse.of(operations);
        var enums = RemadeEnums.of(before, operations);
        List<Operation> result = new ArrayList<>(created(operations));
        result.addAll(dropped(operations));
        operations.stream()
                .filter(it -> !(it instanceof CreateTable || it instanceof DropTable))
                .forEach(result::add);
        // What goes early goes in its usual order: a column before the sequence that its default takes numbers from.
        Comparator<Operation> early =
                Comparator.comparing(it -> names.makesRoom(it) || enums.frees(it) ? Phase.MAKE_ROOM : it.phase());
        Map<QualifiedName, Integer> places = places(operations);
        result.sort(early.thenComparing(Operation::phase).thenComparing(it -> place(it, places)));
        return new Plan(result);
    }

    /** The places of tables that are altered, those that are referred to first. */
    private Map<QualifiedName, Integer> places(List<Operation> operations) {
        Map<QualifiedName, Integer> places = new HashMap<>();
        if (operations.stream().anyMatch(AlterTable.class::isInstance)) {
            TableOrder.referredFirst(before.tables()).forEach(it -> places.put(it.name(), places.size()));
        }
        return places;
    }

    /** A table can be logged when all that it refers to is, and unlogged when all that refers to it is. */
    private static int place(Operation operation, Map<QualifiedName, Integer> places) {
        if (!(operation instanceof AlterTable alter)) {
            return 0;
        }
        int place = places.getOrDefault(alter.table(), 0);
        return alter.phase() == Phase.UNLOG_TABLE ? -place : place;
    }

    private List<Operation> created(List<Operation> operations) {
        List<Table> tables = operations.stream()
                .filter(CreateTable.class::isInstance)
                .map(it -> ((CreateTable) it).table())
                .toList();
        Set<ColumnName> retyped = retyped(operations);
        Schema staying = staying(operations);
        Set<QualifiedName> waiting = new TreeSet<>();
        tables.forEach(it -> waiting.add(it.name()));
        List<Operation> result = new ArrayList<>();
        for (Table table : TableOrder.referredFirst(tables)) {
            waiting.remove(table.name());
            List<Constraint> inside = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                if (constraint instanceof ForeignKey key && mustWait(key, table, waiting, retyped, staying)) {
                    result.add(new AddConstraint(table.name(), key));
                } else {
                    inside.add(constraint);
                }
            }
            result.add(new CreateTable(table.constraints(inside)));
        }
        return result;
    }

    private static Set<ColumnName> retyped(List<Operation> operations) {
        Set<ColumnName> retyped = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof AlterColumn alter && alter.to().isRetyped(alter.from())) {
                retyped.add(new ColumnName(alter.table(), alter.to().name()));
            }
        }
        return retyped;
    }

    /** Whether what a foreign key refers to is not there yet, or of another type, when its table is created. */
    private static boolean mustWait(
            ForeignKey key, Table table, Set<QualifiedName> waiting, Set<ColumnName> retyped, Schema staying) {
        if (waiting.contains(key.target())) {
            return true;
        }
        if (key.targetColumns().stream().anyMatch(it -> retyped.contains(new ColumnName(key.target(), it)))) {
            return true;
        }
        return !key.target().equals(table.name())
                && staying.findTable(key.target())
                        .filter(it -> !hasKey(it, key.targetColumns()))
                        .isPresent();
    }

    /** What was there before, without the constraints that the plan drops, be it to make them anew. */
    private Schema staying(List<Operation> operations) {
        Set<ColumnName> dropped = new HashSet<>();
        for (Operation operation : operations) {
            if (operation instanceof DropConstraint drop) {
                dropped.add(new ColumnName(drop.table(), drop.name()));
            }
        }
        return dropped.isEmpty()
                ? before
                : before.tables(before.tables().stream()
                        .map(it -> it.constraints(it.constraints().stream()
                                .filter(constraint -> !dropped.contains(new ColumnName(it.name(), constraint.name())))
                                .toList()))
                        .toList());
    }

    private static boolean hasKey(Table table, List<String> columns) {
        return table.constraints().stream()
                .filter(it -> it instanceof PrimaryKey || it instanceof UniqueKey)
                .anyMatch(it -> new TreeSet<>(it.columns()).equals(new TreeSet<>(columns)));
    }

    /** Drops in reverse: a table before those that it refers to, foreign keys in a circle before all. */
    private List<Operation> dropped(List<Operation> operations) {
        Set<String> already = new HashSet<>();
        List<Table> tables = new ArrayList<>();
        for (Operation operation : operations) {
            if (operation instanceof DropTable drop && drop.definition() != null) {
                tables.add(drop.definition());
            }
            if (operation instanceof DropConstraint drop) {
                already.add(drop.table() + " " + drop.name());
            }
        }
        List<Table> order = new ArrayList<>(TableOrder.referredFirst(tables));
        Collections.reverse(order);
        Set<QualifiedName> gone = new TreeSet<>();
        List<Operation> result = new ArrayList<>();
        for (Table table : order) {
            List<Constraint> inside = new ArrayList<>();
            for (Constraint constraint : table.constraints()) {
                boolean circular = constraint instanceof ForeignKey key && gone.contains(key.target());
                boolean dropped = already.contains(table.name() + " " + constraint.name());
                if (circular && !dropped) {
                    result.add(new DropConstraint(table.name(), constraint.name(), constraint));
                }
                if (!circular && !dropped) {
                    inside.add(constraint);
                }
            }
            gone.add(table.name());
            result.add(new DropTable(table.name(), table.constraints(inside)));
        }
        return result;
    }
}
