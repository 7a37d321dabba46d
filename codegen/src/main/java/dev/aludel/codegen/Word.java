// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of code: text that is never broken, and what has to be imported for it.
 *
 * @param before the text before the type
 * @param type a type that is written by its simple name, or null
 * @param after the text after the type
 * @param source the class that the text is imported from statically, or null
 */
record Word(
        String before,
        @Nullable Class<?> type,
        String after,
        @Nullable Class<?> source) {

    /** Text that needs no import. */
    static Word plain(String text) {
        return new Word(text, null, "", null);
    }

    /** A static member, written by its bare name. */
    static Word imported(Class<?> source, String member) {
        return new Word(member, null, "", source);
    }

    /** A member of a type, written with the type: {@code SequenceOptions.defaults}. */
    static Word member(Class<?> type, String member) {
        return new Word("", type, "." + member, null);
    }

    /** The start of a constructor call. */
    static Word creating(Class<?> type) {
        return new Word("new ", type, "", null);
    }

    /** How it reads. */
    String text() {
        return before + (type == null ? "" : type.getSimpleName()) + after;
    }

    /** Whether it is the start of a constructor call. */
    boolean isConstructor() {
        return before.equals("new ");
    }

    int width() {
        return text().length();
    }
}
