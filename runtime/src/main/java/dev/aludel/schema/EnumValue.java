// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * A new value of an enum type, and its place among the others.
 *
 * @param label the value
 * @param before the value that it comes before, or null if it is the last
 */
public record EnumValue(String label, @Nullable String before) {

    public EnumValue {
        EnumType.checked(label);
    }

    /** A last value. */
    public static EnumValue enumValue(String label) {
        return new EnumValue(label, null);
    }

    /** The same value before another one. */
    public EnumValue before(String other) {
        return new EnumValue(label, other);
    }
}
