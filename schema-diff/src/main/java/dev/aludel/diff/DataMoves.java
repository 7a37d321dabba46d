// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import static java.util.stream.Collectors.toMap;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the {@link DataMove}s of a plan: what an inheritance strategy that changes, a secondary table or an embeddable that
 * becomes an entity would lose, since to the differ it is a column that goes and another that comes.
 */
public final class DataMoves {

    private static final Set<Phase> BEFORE_ALL = EnumSet.of(Phase.CREATE_SCHEMA, Phase.RENAME);

    /** What JPA calls the column that says which class a row is of, where nobody names it. */
    private static final String DISCRIMINATOR = "dtype";

    private final Plan plan;

    private final List<DataMove> undone;

    private final Schema start;

    private final Schema end;

    private final Map<QualifiedName, Changed> gone = new TreeMap<>();

    private final Map<QualifiedName, Changed> come = new TreeMap<>();

    private DataMoves(Plan plan, Schema before, List<DataMove> undone) {
        this.plan = plan;
        this.undone = undone;
        Schema named = before;
        for (Operation operation : plan.operations()) {
            if (!BEFORE_ALL.contains(operation.phase())) {
                break;
            }
            named = operation.applyTo(named);
        }
        this.start = named;
        this.end = plan.applyTo(before);
    }

    /**
     * The moves of a plan.
     *
     * @param plan the plan
     * @param before the schema before it
     * @param given what a person said to drop, whose values may go
     */
    public static List<DataMove> of(Plan plan, Schema before, Set<ObjectKey> given) {
        return new DataMoves(plan, before, List.of()).found(given);
    }

    /** The same moves in the other direction, for the plan that undoes theirs; {@code before} is the schema before that. */
    public static List<DataMove> back(List<DataMove> moves, Plan inverse, Schema before) {
        return new DataMoves(inverse, before, moves)
                .found(Set.of()).stream()
                        .filter(it -> moves.stream().anyMatch(move -> move.joins(it.to(), it.from())))
                        .toList();
    }

    /** The columns of a table that go or come, the first and the last operation that does it, and whether it is all of it. */
    private static final class Changed {

        private final Map<String, Column> columns = new TreeMap<>();

        private int first = Integer.MAX_VALUE;

        private int last;

        private boolean whole;

        private boolean said;

        void add(List<Column> more, int at, boolean all) {
            more.forEach(it -> columns.put(it.name(), it));
            if (!more.stream().allMatch(DataMoves::isComputed)) {
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
            whole |= all;
        }
    }

    private List<DataMove> found(Set<ObjectKey> given) {
        for (int i = 0; i < plan.operations().size(); i++) {
            note(plan.operations().get(i), i, given);
        }
        List<DataMove> moves = new ArrayList<>();
        gone.forEach((from, left) -> come.forEach((to, entered) -> {
            if (!from.equals(to)) {
                start.findTable(from)
                        .flatMap(source -> end.findTable(to).flatMap(it -> move(source, left, it, entered)))
                        .ifPresent(moves::add);
            }
        }));
        return moves;
    }

    private void note(Operation operation, int at, Set<ObjectKey> given) {
        if (operation instanceof DropTable drop && !given.contains(ObjectKey.table(drop.name()))) {
            start.findTable(drop.name())
                    .ifPresent(it -> changed(gone, it.name()).add(it.columns(), at, true));
        } else if (operation instanceof DropColumn drop) {
            Changed left = changed(gone, drop.table());
            left.said |= given.contains(ObjectKey.part(Kind.COLUMN, drop.table(), drop.name()));
            start.findTable(drop.table())
                    .flatMap(it -> it.findColumn(drop.name()))
                    .filter(it -> !given.contains(ObjectKey.part(Kind.COLUMN, drop.table(), it.name())))
                    .ifPresent(it -> left.add(List.of(it), at, false));
        } else if (operation instanceof CreateTable create) {
            changed(come, create.table().name()).add(create.table().columns(), at, true);
        } else if (operation instanceof AddColumn add) {
            changed(come, add.table()).add(List.of(add.column()), at, false);
        }
    }

    private static Changed changed(Map<QualifiedName, Changed> changes, QualifiedName table) {
        return changes.computeIfAbsent(table, it -> new Changed());
    }

    private Optional<DataMove> move(Table source, Changed left, Table target, Changed entered) {
        List<String> columns = same(left.columns, entered.columns).stream()
                .filter(it -> !key(source).contains(it))
                .toList();
        boolean splits = columns.isEmpty() && isSplit(source, target, left, entered);
        if (columns.isEmpty() && !splits) {
            return Optional.empty();
        }
        if (sharesKey(source, target, left, entered)) {
            List<String> moved = splits ? same(byName(source), byName(target)) : columns;
            // What has to go early, as when its name is needed, can't wait for a step behind what comes.
            String possible = entered.last < left.first ? "" : "in a migration of its own, before this one: ";
            String statement = possible + byKey(source, left, target, entered, columns);
            return Optional.of(new DataMove(source.name(), target.name(), moved, true, statement, left.first));
        }
        if (entered.last >= left.first) {
            return Optional.empty();
        }
        return byReference(source, target, columns, entered.whole)
                .map(it -> new DataMove(source.name(), target.name(), columns, false, it, left.first));
    }

    /** A class of a single table that gets a table of its own and has no columns of its own. */
    private static boolean isSplit(Table source, Table target, Changed left, Changed entered) {
        return entered.whole && !left.said && losesDiscriminator(left) && isWithin(target, source);
    }

    private static boolean losesDiscriminator(Changed left) {
        return left.columns.keySet().stream().anyMatch(DISCRIMINATOR::equalsIgnoreCase);
    }

    private boolean sharesKey(Table source, Table target, Changed left, Changed entered) {
        List<String> one = key(source);
        List<String> other = key(target);
        if (one.isEmpty() || !types(source, one).equals(types(target, other))) {
            return false;
        }
        boolean back = undone.stream().anyMatch(it -> it.sharesKey() && it.joins(target.name(), source.name()));
        boolean alike = one.equals(other)
                && (losesDiscriminator(left)
                        || (left.whole && isWithin(source, target))
                        || (entered.whole && isWithin(target, source)));
        return back || isJoined(source, target) || alike;
    }

    /** Whether all columns of one, but its key, are in the other as well, and it has some. */
    private static boolean isWithin(Table one, Table other) {
        int columns = one.columns().size();
        return columns > key(one).size() && same(byName(one), byName(other)).size() == columns;
    }

    /** Whether the key of one is a foreign key to the key of the other. */
    private boolean isJoined(Table one, Table other) {
        return isKeyOf(one, other) || isKeyOf(other, one);
    }

    private boolean isKeyOf(Table from, Table to) {
        return keys(from, to)
                .anyMatch(it ->
                        it.columns().equals(key(from)) && it.targetColumns().equals(key(to)));
    }

    private String byKey(Table source, Changed left, Table target, Changed entered, List<String> columns) {
        var statements = new MoveStatements(source.name(), target.name());
        if (isJoined(source, target) && !entered.whole) {
            return statements.update(columns, key(target), key(source));
        }
        List<String> more = same(byName(source), byName(target)).stream()
                .filter(it -> !key(source).contains(it) && !key(target).contains(it))
                .toList();
        return statements.insert(key(target), key(source), more) + (left.whole ? "" : " where …");
    }

    private Optional<String> byReference(Table source, Table target, List<String> columns, boolean made) {
        var statements = new MoveStatements(source.name(), target.name());
        Optional<ForeignKey> down = keys(target, source).findFirst();
        if (down.isPresent()) {
            List<String> key = down.get().columns();
            List<String> fromKey = down.get().targetColumns();
            return Optional.of(
                    made ? statements.insert(key, fromKey, columns) : statements.update(columns, key, fromKey));
        }
        return keys(source, target)
                .findFirst()
                .map(it -> made
                        ? statements.insertDistinct(columns)
                        : statements.update(columns, it.targetColumns(), it.columns()));
    }

    /** The foreign keys from one table to another, before and after. */
    private Stream<ForeignKey> keys(Table from, Table to) {
        return Stream.of(start, end)
                .flatMap(it -> it.findTable(from.name()).stream())
                .flatMap(it -> it.constraints(ForeignKey.class))
                .filter(it -> it.target().equals(to.name()));
    }

    private static List<String> key(Table table) {
        return table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    }

    private static List<String> types(Table table, List<String> columns) {
        return columns.stream()
                .flatMap(it -> table.findColumn(it).stream())
                .map(it -> it.type().sql())
                .toList();
    }

    private static Map<String, Column> byName(Table table) {
        return table.columns().stream().collect(toMap(Column::name, it -> it));
    }

    /** The names of the columns that both have, of one type, with values of their own. */
    private static List<String> same(Map<String, Column> some, Map<String, Column> others) {
        return some.values().stream()
                .filter(it -> isSame(it, others.get(it.name())))
                .map(Column::name)
                .sorted()
                .toList();
    }

    private static boolean isSame(Column one, @Nullable Column other) {
        return other != null && one.type().equals(other.type()) && !isComputed(one) && !isComputed(other);
    }

    private static boolean isComputed(Column column) {
        return column.value() instanceof GeneratedValue;
    }
}
