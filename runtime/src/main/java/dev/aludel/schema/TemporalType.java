// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Times and timestamps.
 *
 * @param kind what it holds
 * @param precision the digits of seconds, at most six, or null for PostgreSQL's own choice, which stores six
 */
public record TemporalType(Kind kind, @Nullable Integer precision) implements DataType {

    /** PostgreSQL warns where a type says more, and takes as many. */
    private static final int MAXIMUM_DIGITS = 6;

    public TemporalType {
        requireNonNull(kind, "kind");
        precision = precision == null ? null : Integer.valueOf(Math.min(precision, MAXIMUM_DIGITS));
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
