// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Makes a failing pair of schemas smaller: drops one element while it still fails. */
final class Shrinker {

    private static final int MOST_ATTEMPTS = 200;

    private final BiPredicate<Schema, Schema> fails;

    private int attempts;

    Shrinker(BiPredicate<Schema, Schema> fails) {
        this.fails = fails;
    }

    /**
     * Two schemas that fail together.
     *
     * @param from the first
     * @param to the second
     */
    record Pair(Schema from, Schema to) {}

    Pair shrunk(Schema from, Schema to) {
        Pair smallest = new Pair(from, to);
        for (Pair smaller = smaller(smallest); smaller != null; smaller = smaller(smallest)) {
            smallest = smaller;
        }
        return smallest;
    }

    private @org.jspecify.annotations.Nullable Pair smaller(Pair pair) {
        for (Pair candidate : candidates(pair)) {
            boolean changed = !candidate.equals(pair);
            if (changed && attempts++ < MOST_ATTEMPTS && fails.test(candidate.from(), candidate.to())) {
                return candidate;
            }
        }
        return null;
    }

    private static List<Pair> candidates(Pair pair) {
        List<Pair> candidates = new ArrayList<>();
        for (UnaryOperator<Schema> removal : removals(pair.from())) {
            candidates.add(new Pair(removal.apply(pair.from()), removal.apply(pair.to())));
        }
        for (UnaryOperator<Schema> removal : removals(pair.to())) {
            candidates.add(new Pair(pair.from(), removal.apply(pair.to())));
        }
        for (UnaryOperator<Schema> removal : removals(pair.from())) {
            candidates.add(new Pair(removal.apply(pair.from()), pair.to()));
        }
        return candidates;
    }

    /** Ways to take one element out; where a schema doesn't have it, it stays as it is. */
    private static List<UnaryOperator<Schema>> removals(Schema schema) {
        List<UnaryOperator<Schema>> removals = new ArrayList<>();
        for (Table table : schema.tables()) {
            removals.add(it -> Edits.withoutTable(it, table.name()));
        }
        schema.enums().forEach(type -> removals.add(it -> Edits.settled(it.minusEnum(type.name()))));
        schema.views().forEach(view -> removals.add(it -> Edits.settled(it.minusView(view.name()))));
        for (Sequence sequence : schema.sequences()) {
            removals.add(it -> it.minusSequence(sequence.name())
                    .tables(it.tables().stream()
                            .map(table -> Mutations.withoutUse(table, sequence))
                            .toList()));
        }
        for (Table table : schema.tables()) {
            for (Constraint constraint : table.constraints()) {
                removals.add(it -> Edits.withoutConstraint(it, table.name(), constraint.name()));
            }
            for (Index index : table.indexes()) {
                removals.add(it -> Edits.withoutIndex(it, table.name(), index.name()));
            }
            for (Column column : table.columns()) {
                removals.add(it -> Edits.withoutColumn(it, table.name(), column.name()));
                removals.add(it -> Edits.change(it, table.name(), other -> bare(other, column.name())));
            }
        }
        return removals;
    }

    private static Table bare(Table table, String column) {
        return table.comment(null)
                .columns(table.columns().stream()
                        .map(it -> it.name().equals(column) ? Column.column(column, it.type()) : it)
                        .toList());
    }
}
