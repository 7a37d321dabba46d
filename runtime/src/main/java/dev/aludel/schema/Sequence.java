// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that stands by itself or belongs to a serial column; never the one inside an identity column.
 *
 * @param name its name
 * @param options the numbers that it makes
 * @param ownedBy the column that it goes away with, or null
 */
public record Sequence(
        QualifiedName name,
        SequenceOptions options,
        @Nullable ColumnName ownedBy) {

    public Sequence {
        requireNonNull(name, "name");
        requireNonNull(options, "options");
    }

    /** A sequence of bigints 1, 2, 3…; the name is written as {@link QualifiedName#parse} reads it. */
    public static Sequence sequence(String name) {
        return new Sequence(QualifiedName.parse(name), SequenceOptions.defaults(), null);
    }

    /** The same sequence with other numbers. */
    public Sequence with(SequenceOptions numbers) {
        return new Sequence(name, numbers, ownedBy);
    }

    /** The same sequence starting with another number. */
    public Sequence startingWith(long number) {
        return with(options.startingWith(number));
    }

    /** The same sequence with another increment. */
    public Sequence incrementingBy(long step) {
        return with(options.incrementingBy(step));
    }

    /** The same sequence of another integer type. */
    public Sequence as(DataType type) {
        if (type instanceof BasicType basic) {
            return with(options.as(basic));
        }
        throw new IllegalArgumentException("a sequence can't be of type " + type.sql());
    }

    /** The same sequence within other bounds. */
    public Sequence between(long least, long greatest) {
        return with(options.between(least, greatest));
    }

    /** The same sequence with so many numbers taken at once. */
    public Sequence caching(long numbers) {
        return with(options.caching(numbers));
    }

    /** The same sequence, starting again when it has run out. */
    public Sequence cycling() {
        return with(options.cycling());
    }

    /** The same sequence, going away with a column. */
    public Sequence ownedBy(String table, String column) {
        return new Sequence(name, options, new ColumnName(QualifiedName.parse(table), column));
    }

    /** The same sequence under another name. */
    public Sequence named(QualifiedName other) {
        return new Sequence(other, options, ownedBy);
    }
}
