// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Times and timestamps.
 *
 * @param kind what it holds
 * @param precision the digits of seconds, or null for PostgreSQL's own choice, which stores six
 */
public record TemporalType(Kind kind, @Nullable Integer precision) implements DataType {

    public TemporalType {
        requireNonNull(kind, "kind");
    }

    @Override
    public String sql() {
        return kind.word + DataType.modifier(precision) + (kind.zoned ? " with time zone" : " without time zone");
    }

    /** A time of day or a point in time, with or without a zone. */
    public enum Kind {
        TIME("time", false),
        TIMETZ("time", true),
        TIMESTAMP("timestamp", false),
        TIMESTAMPTZ("timestamp", true);

        private final String word;

        private final boolean zoned;

        Kind(String word, boolean zoned) {
            this.word = word;
            this.zoned = zoned;
        }
    }
}
