// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order;

import dev.aludel.schema.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An order for renames in one space of names: a name is free before it is given again. Where names go round in a circle, one
 * takes a temporary name first.
 */
public final class RenameOrder<N extends Comparable<N>> {

    private static final int ROOM = 50;

    private final UnaryOperator<N> temporary;

    /** An order in which a name of a circle is parked under the name that {@code temporary} makes of it. */
    public RenameOrder(UnaryOperator<N> temporary) {
        this.temporary = temporary;
    }

    /** A name like another one that nothing has. */
    public static String temporary(String name, Predicate<String> used) {
        String start = Identifier.cut(name, ROOM) + "_renamed";
        String chosen = start;
        for (int i = 1; used.test(chosen); i++) {
            chosen = start + i;
        }
        return chosen;
    }

    /** One rename after the other; the map says what each name becomes. */
    public List<Step<N>> steps(Map<N, N> renames) {
        Map<N, N> pending = new TreeMap<>(renames);
        List<Step<N>> steps = new ArrayList<>();
        while (!pending.isEmpty()) {
            Map.Entry<N, N> next = pending.entrySet().stream()
                    .filter(it -> !pending.containsKey(it.getValue()))
                    .findFirst()
                    .orElse(null);
            if (next != null) {
                steps.add(new Step<>(next.getKey(), next.getValue()));
                pending.remove(next.getKey());
            } else {
                Map.Entry<N, N> first = pending.entrySet().iterator().next();
                N parked = temporary.apply(first.getKey());
                steps.add(new Step<>(first.getKey(), parked));
                N to = first.getValue();
                pending.remove(first.getKey());
                pending.put(parked, to);
            }
        }
        return steps;
    }

    /**
     * One rename.
     *
     * @param from the name before
     * @param to the name after
     */
    public record Step<N>(N from, N to) {}
}
