// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;

/** Two lists of named things, matched by name: what was added, what was removed, what is on both sides. */
record Pairing<T>(List<T> added, List<T> removed, List<Pair<T>> matched) {

    /** A thing on both sides. */
    record Pair<T>(T from, T to) {

        boolean differs() {
            return !from.equals(to);
        }
    }

    static <T> Pairing<T> byName(List<T> from, List<T> to, Function<T, ?> name) {
        var unmatched = new LinkedHashMap<Object, T>();
        from.forEach(it -> unmatched.put(name.apply(it), it));
        var added = new ArrayList<T>();
        var matched = new ArrayList<Pair<T>>();
        for (T wanted : to) {
            T current = unmatched.remove(name.apply(wanted));
            if (current == null) {
                added.add(wanted);
            } else {
                matched.add(new Pair<>(current, wanted));
            }
        }
        return new Pairing<>(List.copyOf(added), List.copyOf(unmatched.values()), List.copyOf(matched));
    }
}
