// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Pairs what the model has with what the database has, by rules from strict to loose; each thing is used once.
 *
 * @param pairs the model's things with the database's, in the model's order
 * @param added what only the model has
 * @param left what only the database has
 */
record Matching<T>(Map<T, T> pairs, List<T> added, List<T> left) {

    /** Pairs two lists: the first rule is tried on everything, then the next on what is still alone. */
    static <T> Matching<T> of(List<T> model, List<T> live, List<BiPredicate<T, T>> rules) {
        Map<T, T> pairs = new LinkedHashMap<>();
        List<T> left = new ArrayList<>(live);
        List<T> alone = new ArrayList<>(model);
        for (BiPredicate<T, T> rule : rules) {
            for (T wanted : List.copyOf(alone)) {
                left.stream().filter(it -> rule.test(wanted, it)).findFirst().ifPresent(current -> {
                    pairs.put(wanted, current);
                    alone.remove(wanted);
                    left.remove(current);
                });
            }
        }
        return new Matching<>(pairs, alone, left);
    }

    /** A rule that holds where both have the same name and another rule holds too. */
    static <T> BiPredicate<T, T> named(Function<T, String> name, BiPredicate<T, T> rule) {
        return (model, live) -> name.apply(model).equals(name.apply(live)) && rule.test(model, live);
    }
}
