// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A table of how each kind of value is written: one row for each permitted type of a sealed interface.
 *
 * @param <T> the sealed interface
 * @param <R> what a value is written as
 */
final class Spellings<T, R> {

    private final Map<Class<? extends T>, Function<T, R>> rows = new LinkedHashMap<>();

    <S extends T> void spell(Class<S> type, Function<S, R> spelling) {
        rows.put(type, value -> spelling.apply(type.cast(value)));
    }

    R of(T value) {
        Function<T, R> row = rows.get(value.getClass());
        if (row == null) {
            throw new IllegalStateException(
                    "no spelling for " + value.getClass().getName());
        }
        return row.apply(value);
    }

    Set<Class<? extends T>> spelled() {
        return rows.keySet();
    }
}
