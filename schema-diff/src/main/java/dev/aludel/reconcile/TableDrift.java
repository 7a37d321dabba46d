// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is, and as the migrations made it beside what others added.
 *
 * <p>A constraint or an index of theirs that is missing, where one of nobody's says the same under another name, has been
 * renamed by somebody: the differ finds so, for that one is not in the target.
 *
 * @param live the table as it is, in the migrations' words
 * @param target what it should be
 */
record TableDrift(Table live, Table target) {

    static TableDrift of(Table made, Table current, Likeness likeness) {
        BiPredicate<Constraint, Constraint> sameKey = (one, now) -> likeness.same(one.storing(now.parameters()), now);
        BiPredicate<Index, Index> sameIndex =
                (one, now) -> likeness.same(one.storing(now.options().parameters()), now);
        var keys = renamed(made.constraints(), current.constraints(), Constraint::name, sameKey);
        var indexes = renamed(made.indexes(), current.indexes(), Index::name, sameIndex);
        Table live = current.constraints(current.constraints().stream()
                        .map(it -> made.findConstraint(it.name())
                                .filter(other -> sameKey.test(other, it))
                                .or(() -> Optional.ofNullable(keys.get(it.name())))
                                .map(other -> words(other, it))
                                .orElse(it))
                        .toList())
                .indexes(current.indexes().stream()
                        .map(it -> made.findIndex(it.name())
                                .filter(other -> sameIndex.test(other, it))
                                .or(() -> Optional.ofNullable(indexes.get(it.name())))
                                .map(other -> words(other, it))
                                .orElse(it))
                        .toList());
        return new TableDrift(live, target(made, live, keys.keySet(), indexes.keySet()));
    }

    private static Table target(Table made, Table live, Set<String> renamedKeys, Set<String> renamedIndexes) {
        // Others may set storage parameters that the migrations say nothing of.
        var storage = new StorageReconciler(live.name(), Ownership.none(), new Notes());
        List<Constraint> keys = restored(
                made.constraints(),
                kept(made, live),
                Constraint::name,
                (one, now) -> constraint(storage.settled(one, now), now));
        List<Constraint> constraints =
                keys.stream().filter(it -> !renamedKeys.contains(it.name())).toList();
        List<Index> indexes = restored(
                made.indexes(), live.indexes(), Index::name, (one, now) -> index(storage.settled(one, now), now));
        return new Table(
                live.name(),
                required(restored(made.columns(), live.columns(), Column::name, TableDrift::column), constraints),
                constraints,
                indexes.stream()
                        .filter(it -> !renamedIndexes.contains(it.name()))
                        .toList(),
                made.comment() == null ? live.comment() : made.comment(),
                storage.settled(divided(made, live), live));
    }

    /** Nothing can change how a table is divided among partitions. */
    private static Table divided(Table made, Table current) {
        return made.options(made.options().partitionedBy(current.options().partitioning()));
    }

    private static Constraint words(Constraint made, Constraint current) {
        return Respelling.spelled(made, current).storing(current.parameters()).named(current.name());
    }

    private static Index words(Index made, Index current) {
        return made.storing(current.options().parameters())
                .comment(current.comment())
                .named(current.name());
    }

    /** The migrations' things that have another name now, by that name. */
    private static <T extends TableElement> Map<String, T> renamed(
            List<T> made, List<T> current, Function<T, String> name, BiPredicate<T, T> same) {
        List<String> now = current.stream().map(name).toList();
        List<String> then = made.stream().map(name).toList();
        Map<String, T> renamed = new LinkedHashMap<>();
        for (T lost : made) {
            if (!now.contains(name.apply(lost))) {
                current.stream()
                        .filter(it -> !then.contains(name.apply(it)) && !renamed.containsKey(name.apply(it)))
                        .filter(it -> same.test(lost, it))
                        .findFirst()
                        .ifPresent(it -> renamed.put(name.apply(it), lost));
            }
        }
        return renamed;
    }

    /** What is there, as the migrations made it where they did, then what is not there any more. */
    private static <T> List<T> restored(
            List<T> made, List<T> current, Function<T, String> name, BiFunction<T, T, T> settling) {
        Map<String, T> left = new LinkedHashMap<>();
        made.forEach(it -> left.put(name.apply(it), it));
        List<T> restored = new ArrayList<>();
        for (T thing : current) {
            T wanted = left.remove(name.apply(thing));
            restored.add(wanted == null ? thing : settling.apply(wanted, thing));
        }
        restored.addAll(left.values());
        return restored;
    }

    /** The constraints that can stay: a table has one primary key. */
    private static List<Constraint> kept(Table made, Table live) {
        boolean keyed = made.primaryKey().isPresent();
        return live.constraints().stream()
                .filter(it -> !(keyed && it instanceof PrimaryKey)
                        || made.findConstraint(it.name()).isPresent())
                .toList();
    }

    /** The columns of a primary key that somebody added can't take nulls again as long as it is there. */
    private static List<Column> required(List<Column> columns, List<Constraint> constraints) {
        List<String> keys = constraints.stream()
                .filter(PrimaryKey.class::isInstance)
                .flatMap(it -> it.columns().stream())
                .toList();
        return columns.stream()
                .map(it -> keys.contains(it.name()) ? it.notNull() : it)
                .toList();
    }

    /** A default and a comment that the migrations didn't give are somebody else's. */
    private static Column column(Column made, Column current) {
        boolean silent = made.value() == null && current.value() instanceof ColumnDefault && !made.isRetyped(current);
        ColumnValue value = silent ? current.value() : made.value();
        return made.valued(value).comment(said(made.comment(), current.comment()));
    }

    /** Rows that a migration left unchecked may have been checked since. */
    private static Constraint constraint(Constraint made, Constraint current) {
        Constraint commented = made.comment(said(made.comment(), current.comment()));
        if (current.validity() != null) {
            return commented;
        }
        if (commented instanceof CheckConstraint check) {
            return check.unchecked(null);
        }
        return commented instanceof ForeignKey key ? key.unchecked(null) : commented;
    }

    private static Index index(Index made, Index current) {
        return made.comment(said(made.comment(), current.comment()));
    }

    private static @Nullable String said(@Nullable String made, @Nullable String current) {
        return made == null ? current : made;
    }
}
