// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import org.jspecify.annotations.Nullable;

/**
 * The type of a column. Two types are equal exactly if PostgreSQL's {@code format_type} spells them alike.
 *
 * <p>The static methods are the words of a migration: {@code column("id", bigint())}.
 */
public sealed interface DataType permits BasicType, CharacterType, NumericType, TemporalType, ArrayType, VerbatimType {

    /** The type in SQL, as {@code format_type} spells it. */
    String sql();

    /** Arrays of this type. */
    default DataType array() {
        return new ArrayType(this);
    }

    /**
     * The type that a text means: one of ours for PostgreSQL's own types and their aliases ({@code int8},
     * {@code float(53)}, {@code varchar(20) array}), else a {@link VerbatimType} with the text as it is.
     */
    static DataType parse(String sql) {
        return DataTypeParser.parse(sql);
    }

    /** Type {@code smallint}. */
    static DataType smallint() {
        return BasicType.SMALLINT;
    }

    /** Type {@code integer}. */
    static DataType integer() {
        return BasicType.INTEGER;
    }

    /** Type {@code bigint}. */
    static DataType bigint() {
        return BasicType.BIGINT;
    }

    /** Type {@code real}. */
    static DataType real() {
        return BasicType.REAL;
    }

    /** Type {@code double precision}. */
    static DataType doublePrecision() {
        return BasicType.DOUBLE_PRECISION;
    }

    /** Type {@code boolean}. */
    static DataType bool() {
        return BasicType.BOOLEAN;
    }

    /** Type {@code text}. */
    static DataType text() {
        return BasicType.TEXT;
    }

    /** Type {@code bytea}. */
    static DataType bytea() {
        return BasicType.BYTEA;
    }

    /** Type {@code uuid}. */
    static DataType uuid() {
        return BasicType.UUID;
    }

    /** Type {@code date}. */
    static DataType date() {
        return BasicType.DATE;
    }

    /** Type {@code json}. */
    static DataType json() {
        return BasicType.JSON;
    }

    /** Type {@code jsonb}. */
    static DataType jsonb() {
        return BasicType.JSONB;
    }

    /** Type {@code varchar} of at most so many characters. */
    static DataType varchar(int length) {
        return new CharacterType(CharacterType.Kind.VARCHAR, length);
    }

    /** Type {@code varchar} of any length. */
    static DataType varchar() {
        return new CharacterType(CharacterType.Kind.VARCHAR, null);
    }

    /** Type {@code character}, padded to so many characters. */
    static DataType character(int length) {
        return new CharacterType(CharacterType.Kind.CHARACTER, length);
    }

    /** Type {@code numeric} of any precision and scale. */
    static DataType numeric() {
        return new NumericType(null, 0);
    }

    /** Type {@code numeric} of so many digits, so many of them after the point. */
    static DataType numeric(int precision, int scale) {
        return new NumericType(precision, scale);
    }

    /** Type {@code time} without time zone, with so many digits of seconds. */
    static DataType time(int precision) {
        return new TemporalType(TemporalType.Kind.TIME, precision);
    }

    /** Type {@code time} without time zone. */
    static DataType time() {
        return new TemporalType(TemporalType.Kind.TIME, null);
    }

    /** Type {@code time with time zone}, with so many digits of seconds. */
    static DataType timetz(int precision) {
        return new TemporalType(TemporalType.Kind.TIMETZ, precision);
    }

    /** Type {@code time with time zone}. */
    static DataType timetz() {
        return new TemporalType(TemporalType.Kind.TIMETZ, null);
    }

    /** Type {@code timestamp} without time zone, with so many digits of seconds. */
    static DataType timestamp(int precision) {
        return new TemporalType(TemporalType.Kind.TIMESTAMP, precision);
    }

    /** Type {@code timestamp} without time zone. */
    static DataType timestamp() {
        return new TemporalType(TemporalType.Kind.TIMESTAMP, null);
    }

    /** Type {@code timestamp with time zone}, with so many digits of seconds. */
    static DataType timestamptz(int precision) {
        return new TemporalType(TemporalType.Kind.TIMESTAMPTZ, precision);
    }

    /** Type {@code timestamp with time zone}. */
    static DataType timestamptz() {
        return new TemporalType(TemporalType.Kind.TIMESTAMPTZ, null);
    }

    /** Any type in SQL, read by {@link #parse(String)}. */
    static DataType type(String sql) {
        return parse(sql);
    }

    /** An optional length or precision in parentheses. */
    static String modifier(@Nullable Integer value) {
        return value == null ? "" : "(" + value + ")";
    }
}
