// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * The {@code options} of a mapping object: text that Hibernate appends to the statement.
 *
 * <p>They came with Jakarta Persistence 3.2, so Hibernate 6.6 has no method for them.
 */
final class Options {

    private static final ClassValue<Optional<Method>> GETTER = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
            try {
                return Optional.of(type.getMethod("getOptions"));
            } catch (NoSuchMethodException e) {
                return Optional.empty();
            }
        }
    };

    private Options() {}

    /** The options, or an empty text. */
    static String of(Object mapping) {
        Optional<Method> getter = GETTER.get(mapping.getClass());
        if (getter.isEmpty()) {
            return "";
        }
        try {
            Object options = getter.get().invoke(mapping);
            return options == null ? "" : options.toString().strip();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new MappingRefusedException("the options of " + mapping + " can't be read", e);
        }
    }
}
