// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DerivedNames;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The constraints and indexes whose names come from what was renamed: {@code users_fullname_key} on a column that is called
 * {@code full_name} now. Where nobody names them in the model, they get the name that is derived there.
 */
public final class FollowingNames {

    private final Snapshot live;

    private FollowingNames(Snapshot live) {
        this.live = live;
    }

    /** Their keys after the renames; {@code live} is the database before. */
    public static Set<ObjectKey> of(Renames renames, Snapshot live) {
        var names = new FollowingNames(live);
        Set<QualifiedName> tables = new TreeSet<>();
        renames.list().forEach(it -> tables.add(it.from().name()));
        Set<ObjectKey> following = new TreeSet<>();
        for (Table table : live.schema().tables()) {
            if (tables.contains(table.name())) {
                names.derived(table).forEach(it -> following.add(renames.after(it)));
            }
        }
        return following;
    }

    private List<ObjectKey> derived(Table table) {
        List<ObjectKey> keys = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            if (isFrom(constraint.name(), derived(table, constraint))) {
                keys.add(ObjectKey.part(Kind.CONSTRAINT, table.name(), constraint.name()));
            }
        }
        for (Index index : table.indexes()) {
            List<String> columns = index.keys().stream()
                    .map(it -> it.expression() ? "expr" : it.value())
                    .toList();
            List<String> plain = index.keys().stream()
                    .filter(it -> !it.expression())
                    .map(IndexKey::value)
                    .toList();
            String withExpressions = new DerivedNames().index(table.name(), columns);
            String withColumns = new DerivedNames().index(table.name(), plain);
            if (isFrom(index.name(), List.of(withExpressions, withColumns))) {
                keys.add(ObjectKey.part(Kind.INDEX, table.name(), index.name()));
            }
        }
        return keys;
    }

    private List<String> derived(Table table, Constraint constraint) {
        QualifiedName name = table.name();
        if (constraint instanceof PrimaryKey) {
            return List.of(new DerivedNames().primaryKey(name));
        }
        if (constraint instanceof ForeignKey) {
            return List.of(new DerivedNames().foreignKey(name, constraint.columns()));
        }
        if (constraint instanceof CheckConstraint) {
            Set<String> used = live.expressionColumns()
                    .getOrDefault(ObjectKey.part(Kind.CONSTRAINT, name, constraint.name()), Set.of());
            List<String> derived = new ArrayList<>();
            derived.add(new DerivedNames().check(name, List.of()));
            used.forEach(it -> derived.add(new DerivedNames().check(name, List.of(it))));
            derived.add(new DerivedNames().check(name, List.copyOf(used)));
            return derived;
        }
        return List.of(new DerivedNames().unique(name, constraint.columns()));
    }

    /** Whether a name is one of these, or one with the number that sets it apart from others. */
    private static boolean isFrom(String name, List<String> derived) {
        return derived.stream()
                .anyMatch(it -> name.startsWith(it)
                        && name.substring(it.length()).chars().allMatch(c -> c >= '0' && c <= '9'));
    }
}
