// SPDX-License-Identifier: Apache-2.0
package dev.aludel.canonical;

import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL makes of an expression.
 *
 * @param text the text that it prints, which read again gives itself; null if it refuses the expression
 * @param problem why it refuses, or null
 */
public record Reading(@Nullable String text, @Nullable String problem) {

    /** The text that PostgreSQL prints. */
    public static Reading of(String text) {
        return new Reading(text, null);
    }

    /** The refusal of an expression. */
    public static Reading refused(String problem) {
        return new Reading(null, problem);
    }
}
