// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.AlterColumn;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;
import dev.aludel.sql.Mentions;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The columns of a table that change so much that what leans on them can't stand: it is dropped before and made again
 * after, from the target's spelling, so that a migrated catalog equals a fresh one.
 *
 * @param remade columns that are dropped and added, or are so on the way back
 * @param retyped columns of another type
 * @param converted those of them whose values PostgreSQL doesn't compare with values of the type before
 * @param recomputed columns that stay and are computed from something else
 */
record Disturbance(Set<String> remade, Set<String> retyped, Set<String> converted, Set<String> recomputed) {

    /** The first server that can recompute a column that isn't stored. */
    private static final int RECOMPUTES_VIRTUAL = 180_000;

    private static final Set<DataType> INTEGERS = Set.of(BasicType.SMALLINT, BasicType.INTEGER, BasicType.BIGINT);

    /** What changes between two versions of a table, on servers of that version and later. */
    static Disturbance between(Table from, Table to, int serverVersion) {
        Set<String> retyped = new TreeSet<>();
        Set<String> converted = new TreeSet<>();
        for (Pairing.Pair<Column> pair : columns(from, to)) {
            if (pair.to().isRetyped(pair.from())) {
                retyped.add(pair.to().name());
                if (converts(pair.from(), pair.to())) {
                    converted.add(pair.to().name());
                }
            }
        }
        Set<String> remade = new TreeSet<>();
        Set<String> recomputed = new TreeSet<>();
        boolean checked = Stream.of(from, to)
                .anyMatch(it -> it.constraints(CheckConstraint.class).findAny().isPresent());
        for (Pairing.Pair<Column> pair : columns(from, to)) {
            if (isRecomputed(pair, retyped, serverVersion, checked)) {
                recomputed.add(pair.to().name());
            } else if (isRemade(pair, retyped) || settles(pair)) {
                remade.add(pair.to().name());
            }
        }
        return new Disturbance(remade, retyped, converted, recomputed);
    }

    /**
     * Whether a generated column stays and gets another expression: since PostgreSQL 17 where it is stored, since 18 where
     * it isn't and no check of the table might have to be asked again.
     */
    private static boolean isRecomputed(
            Pairing.Pair<Column> pair, Set<String> retyped, int serverVersion, boolean checked) {
        return pair.from().value() instanceof GeneratedValue before
                && pair.to().value() instanceof GeneratedValue after
                && before.stored() == after.stored()
                && !before.equals(after)
                && !pair.to().isRetyped(pair.from())
                && !Mentions.any(before.expression(), retyped)
                && !Mentions.any(after.expression(), retyped)
                && (after.stored()
                        ? serverVersion >= AlterColumn.SET_EXPRESSION
                        : serverVersion >= RECOMPUTES_VIRTUAL && !checked);
    }

    private static List<Pairing.Pair<Column>> columns(Table from, Table to) {
        return Pairing.byName(from.columns(), to.columns(), Column::name).matched();
    }

    /**
     * Whether a column is dropped and added: PostgreSQL before 17 has no way to change what a column is computed from,
     * nor ever to change the type of what it is computed from; and its values are computed anew anyway.
     */
    boolean isRemade(Pairing.Pair<Column> pair) {
        return !recomputed.contains(pair.to().name()) && isRemade(pair, retyped);
    }

    private static boolean isRemade(Pairing.Pair<Column> pair, Set<String> retyped) {
        boolean revalued = !Objects.equals(pair.from().value(), pair.to().value());
        if (pair.to().value() instanceof GeneratedValue generated) {
            return revalued || pair.to().isRetyped(pair.from()) || Mentions.any(generated.expression(), retyped);
        }
        return revalued && pair.from().value() instanceof GeneratedValue before && !before.stored();
    }

    /** Whether a generated column becomes a plain one, which there is no way back from but to drop and add it. */
    private static boolean settles(Pairing.Pair<Column> pair) {
        return pair.from().value() instanceof GeneratedValue && !(pair.to().value() instanceof GeneratedValue);
    }

    boolean disturbs(Constraint constraint) {
        if (constraint instanceof CheckConstraint check) {
            return Mentions.any(check.expression(), remade) || Mentions.any(check.expression(), retyped);
        }
        if (constraint instanceof ExclusionConstraint exclusion) {
            return Mentions.any(exclusion.definition(), remade) || Mentions.any(exclusion.definition(), retyped);
        }
        return isAny(constraint.uses(), remade)
                || (constraint instanceof ForeignKey && isAny(constraint.columns(), converted));
    }

    boolean disturbs(Index index) {
        if (isAny(index.columns(), remade)) {
            return true;
        }
        Set<String> changed = new TreeSet<>(remade);
        changed.addAll(retyped);
        String predicate = Objects.requireNonNullElse(index.predicate(), "");
        return Mentions.any(predicate, changed)
                || index.keys().stream().anyMatch(it -> it.expression() && Mentions.any(it.value(), changed));
    }

    private static boolean isAny(Collection<String> columns, Set<String> of) {
        return columns.stream().anyMatch(of::contains);
    }

    /** Whether values become ones that PostgreSQL doesn't compare with those before. */
    static boolean converts(Column from, Column to) {
        return !from.type().equals(to.type()) && !isOneFamily(from.type(), to.type());
    }

    private static boolean isOneFamily(DataType one, DataType other) {
        return (INTEGERS.contains(one) && INTEGERS.contains(other)) || (isVarying(one) && isVarying(other));
    }

    private static boolean isVarying(DataType type) {
        return type == BasicType.TEXT || (type instanceof CharacterType it && it.kind() == CharacterType.Kind.VARCHAR);
    }
}
