// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.model.Finding;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import dev.aludel.sql.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The indexes and constraints over a column that goes which no migration has made: PostgreSQL drops them along with it.
 * A migration that named them would fail on a database where nobody made them, so none does; nor does a downgrade bring
 * them back.
 *
 * @param keys what goes along
 */
public record AlongWithColumns(Set<ObjectKey> keys) {

    public AlongWithColumns {
        keys = new TreeSet<>(keys);
    }

    /**
     * What goes along with the columns that a comparison drops.
     *
     * @param comparison the comparison
     * @param made what migrations have made, or a person names to be dropped
     */
    public static AlongWithColumns of(Reconciliation comparison, Set<ObjectKey> made) {
        Set<ObjectKey> keys = new TreeSet<>();
        Schema target = comparison.target();
        for (Table live : comparison.live().tables()) {
            target.findTable(live.name())
                    .ifPresent(it ->
                            new Of(live, it, made, comparison.live()).keys().forEach(keys::add));
        }
        return new AlongWithColumns(keys);
    }

    /** The database without them; for one before something was renamed, its tables' names are translated. */
    public Schema without(Schema live, UnaryOperator<QualifiedName> named) {
        if (keys.isEmpty()) {
            return live;
        }
        return live.tables(live.tables().stream()
                .map(it -> without(it, named.apply(it.name())))
                .toList());
    }

    private Table without(Table table, QualifiedName name) {
        return table.constraints(table.constraints().stream()
                        .filter(it -> !keys.contains(ObjectKey.part(Kind.CONSTRAINT, name, it.name())))
                        .toList())
                .indexes(table.indexes().stream()
                        .filter(it -> !keys.contains(ObjectKey.part(Kind.INDEX, name, it.name())))
                        .toList());
    }

    /** The comparison of a database that is thought to lack them, and says so. */
    public Reconciliation applied(Reconciliation comparison) {
        if (keys.isEmpty()) {
            return comparison;
        }
        List<Finding> findings = new ArrayList<>(comparison.findings());
        keys.forEach(it -> findings.add(new Finding(
                Finding.Kind.WARNING,
                it.toString(),
                "goes along with a column that is dropped; no migration made it, and none brings it back, unless --drop \"%s\" says that this one does both"
                        .formatted(it))));
        return new Reconciliation(
                without(comparison.live(), it -> it),
                comparison.target(),
                comparison.unmanaged().stream().filter(it -> !keys.contains(it)).toList(),
                comparison.adopted(),
                comparison.behind(),
                findings);
    }

    /** Those of one table. */
    private record Of(Table live, Table target, Set<ObjectKey> made, Schema database) {

        Stream<ObjectKey> keys() {
            Set<String> dropped = live.columns().stream()
                    .map(it -> it.name())
                    .filter(it -> target.findColumn(it).isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
            if (dropped.isEmpty()) {
                return Stream.empty();
            }
            Stream<ObjectKey> indexes = live.indexes().stream()
                    .filter(it ->
                            isOver(it, dropped) && target.findIndex(it.name()).isEmpty())
                    .map(it -> ObjectKey.part(Kind.INDEX, live.name(), it.name()));
            Stream<ObjectKey> constraints = live.constraints().stream()
                    .filter(it -> isOver(it, dropped)
                            && target.findConstraint(it.name()).isEmpty())
                    .filter(it -> !(it instanceof PrimaryKey || isReferred(it)))
                    .map(it -> ObjectKey.part(Kind.CONSTRAINT, live.name(), it.name()));
            return Stream.concat(indexes, constraints).filter(it -> !made.contains(it));
        }

        private static boolean isOver(Index index, Set<String> columns) {
            return index.columns().stream().anyMatch(columns::contains)
                    || (index.predicate() != null && Mentions.any(index.predicate(), columns))
                    || index.keys().stream()
                            .filter(IndexKey::expression)
                            .anyMatch(it -> Mentions.any(it.value(), columns));
        }

        private static boolean isOver(Constraint constraint, Set<String> columns) {
            if (constraint instanceof CheckConstraint check) {
                return Mentions.any(check.expression(), columns);
            }
            return constraint.uses().stream().anyMatch(columns::contains)
                    || (constraint instanceof ExclusionConstraint exclusion
                            && Mentions.any(exclusion.definition(), columns));
        }

        /** Whether a foreign key leans on it: PostgreSQL then drops neither. */
        private boolean isReferred(Constraint constraint) {
            return constraint instanceof UniqueKey key
                    && database.tables().stream()
                            .flatMap(it -> it.constraints(ForeignKey.class))
                            .anyMatch(it -> it.target().equals(live.name())
                                    && Set.copyOf(it.targetColumns()).equals(Set.copyOf(key.columns())));
        }
    }
}
