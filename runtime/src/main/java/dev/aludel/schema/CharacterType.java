// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Text with a length.
 *
 * @param kind varying or padded
 * @param length the most characters, or null for any number
 */
public record CharacterType(Kind kind, @Nullable Integer length) implements DataType {

    public CharacterType {
        requireNonNull(kind, "kind");
    }

    @Override
    public String sql() {
        return kind.sql + DataType.modifier(length);
    }

    /** Varying or padded with blanks. */
    public enum Kind {
        /** As long as its text. */
        VARCHAR("character varying"),
        /** Padded with blanks. */
        CHARACTER("character");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }
}
