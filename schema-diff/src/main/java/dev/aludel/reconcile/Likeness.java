// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.canonical.Expression;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Whether constraints and indexes are the same in all but their names. */
final class Likeness {

    private final Canonicalizer canonicalizer;

    private final Table modelTable;

    private final Table liveTable;

    Likeness(Canonicalizer canonicalizer, Table modelTable, Table liveTable) {
        this.canonicalizer = canonicalizer;
        this.modelTable = modelTable;
        this.liveTable = liveTable;
    }

    /** Whether they say the same, comments and unchecked rows aside, which no entity speaks of. */
    boolean same(Constraint model, Constraint live) {
        if (model instanceof CheckConstraint wanted && live instanceof CheckConstraint current) {
            return wanted.noInherit() == current.noInherit() && similar(wanted, current);
        }
        if (model instanceof ExclusionConstraint && live instanceof ExclusionConstraint) {
            return similar(model, live);
        }
        return bare(model.named(live.name())).equals(bare(live));
    }

    private static Constraint bare(Constraint constraint) {
        return constraint instanceof ForeignKey key ? key.unchecked(null).comment(null) : constraint.comment(null);
    }

    /**
     * Whether they are about the same: keys over the same columns in any order, which means the same; foreign keys from
     * the same columns to the same ones; checks of the same condition. What else they say may differ.
     */
    boolean similar(Constraint model, Constraint live) {
        if (model instanceof CheckConstraint wanted && live instanceof CheckConstraint current) {
            return sameText(
                    Expression.check(modelTable, wanted.expression()),
                    Expression.check(liveTable, current.expression()),
                    "check " + live.name());
        }
        if (model instanceof ExclusionConstraint wanted && live instanceof ExclusionConstraint current) {
            return sameText(
                    Expression.exclusion(modelTable, wanted.definition()),
                    Expression.exclusion(liveTable, current.definition()),
                    "exclusion constraint " + live.name());
        }
        if (model instanceof ForeignKey wanted && live instanceof ForeignKey current) {
            return wanted.target().equals(current.target()) && pairs(wanted).equals(pairs(current));
        }
        return model.getClass() == live.getClass() && set(model).equals(set(live));
    }

    private static Set<List<String>> pairs(ForeignKey key) {
        Set<List<String>> pairs = new HashSet<>();
        for (int i = 0; i < key.columns().size(); i++) {
            pairs.add(List.of(key.columns().get(i), key.targetColumns().get(i)));
        }
        return pairs;
    }

    /** Whether a plain unique index keeps the same rows apart as a unique constraint of the model would. */
    boolean enforces(Index live, Constraint model) {
        return model instanceof UniqueKey key
                && key.deferrability() == Deferrability.NOT_DEFERRABLE
                && live.unique()
                && live.predicate() == null
                && live.keys().stream().noneMatch(IndexKey::expression)
                && live.nullsNotDistinct() == key.nullsNotDistinct()
                && set(key).equals(new TreeSet<>(
                        live.keys().stream().map(IndexKey::value).toList()));
    }

    /** Whether they say the same, comments aside, which no entity speaks of. */
    boolean same(Index model, Index live) {
        Index bare = model.named(live.name()).where(null).keyed(live.keys()).comment(null);
        return bare.equals(live.where(null).comment(null)) && sameKeys(model, live) && samePredicate(model, live);
    }

    private boolean sameKeys(Index model, Index live) {
        if (model.keys().size() != live.keys().size()) {
            return false;
        }
        for (int i = 0; i < model.keys().size(); i++) {
            if (!sameKey(model.keys().get(i), live.keys().get(i), live)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameKey(IndexKey model, IndexKey live, Index index) {
        if (model.equals(live)) {
            return true;
        }
        boolean comparable = model.expression() == live.expression()
                && (model.expression() || model.value().equals(live.value()));
        boolean otherwise = comparable
                && model.valued(live.value()).collate(live.collation()).equals(live);
        return otherwise
                && sameText(
                        Expression.indexKey(modelTable, model),
                        Expression.indexKey(liveTable, live),
                        "index " + index.name());
    }

    private boolean samePredicate(Index model, Index live) {
        String wanted = model.predicate();
        String current = live.predicate();
        if (wanted == null || current == null) {
            return wanted == null && current == null;
        }
        return sameText(
                Expression.predicate(modelTable, wanted),
                Expression.predicate(liveTable, current),
                "index " + live.name());
    }

    private boolean sameText(Expression model, Expression live, String subject) {
        return canonicalizer.same(model, live, subject + " of " + liveTable.name());
    }

    /** Announces the expressions of constraints and indexes that aren't written alike on both sides. */
    void announce() {
        Set<Expression> model = expressions(modelTable);
        Set<Expression> live = expressions(liveTable);
        model.stream().filter(it -> !live.contains(it)).forEach(canonicalizer::ask);
        live.stream().filter(it -> !model.contains(it)).forEach(canonicalizer::ask);
    }

    private static Set<Expression> expressions(Table table) {
        Set<Expression> expressions = new LinkedHashSet<>();
        table.constraints(CheckConstraint.class)
                .forEach(it -> expressions.add(Expression.check(table, it.expression())));
        table.constraints(ExclusionConstraint.class)
                .forEach(it -> expressions.add(Expression.exclusion(table, it.definition())));
        for (Index index : table.indexes()) {
            for (IndexKey key : index.keys()) {
                if (key.expression() || key.collation() != null) {
                    expressions.add(Expression.indexKey(table, key));
                }
            }
            String predicate = index.predicate();
            if (predicate != null) {
                expressions.add(Expression.predicate(table, predicate));
            }
        }
        return expressions;
    }

    private static Set<String> set(Constraint constraint) {
        return new TreeSet<>(constraint.columns());
    }
}
