// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * The numbers that a sequence makes.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param start the first number
 * @param increment from one number to the next; never 0
 * @param minimum the least number
 * @param maximum the greatest number
 * @param cache how many a session takes at once
 * @param cycle whether it starts again when it has run out
 */
public record SequenceOptions(
        BasicType type, long start, long increment, long minimum, long maximum, long cache, boolean cycle) {

    public SequenceOptions {
        requireNonNull(type, "type");
        if (increment == 0) {
            throw new IllegalArgumentException("a sequence's increment is 0");
        }
    }

    /** What {@code CREATE SEQUENCE} without options makes: bigint, 1, 2, 3… */
    public static SequenceOptions defaults() {
        return defaults(BasicType.BIGINT, 1);
    }

    /** What {@code CREATE SEQUENCE AS type INCREMENT BY increment} makes. */
    public static SequenceOptions defaults(BasicType type, long increment) {
        long minimum = increment > 0 ? 1 : least(type);
        long maximum = increment > 0 ? greatest(type) : -1;
        return new SequenceOptions(type, increment > 0 ? 1 : -1, increment, minimum, maximum, 1, false);
    }

    /** The same with another first number. */
    public SequenceOptions startingWith(long number) {
        return new SequenceOptions(type, number, increment, minimum, maximum, cache, cycle);
    }

    /** The same with another increment; start and bounds follow its sign where they were PostgreSQL's own. */
    public SequenceOptions incrementingBy(long step) {
        SequenceOptions before = defaults(type, increment);
        SequenceOptions after = defaults(type, step);
        return new SequenceOptions(
                type,
                start == before.start ? after.start : start,
                step,
                minimum == before.minimum ? after.minimum : minimum,
                maximum == before.maximum ? after.maximum : maximum,
                cache,
                cycle);
    }

    /** The same of another type; bounds follow where they were PostgreSQL's own. */
    public SequenceOptions as(BasicType other) {
        SequenceOptions before = defaults(type, increment);
        SequenceOptions after = defaults(other, increment);
        return new SequenceOptions(
                other,
                start,
                increment,
                minimum == before.minimum ? after.minimum : minimum,
                maximum == before.maximum ? after.maximum : maximum,
                cache,
                cycle);
    }

    /** The same within other bounds. */
    public SequenceOptions between(long least, long greatest) {
        return new SequenceOptions(type, start, increment, least, greatest, cache, cycle);
    }

    /** The same with so many numbers taken at once. */
    public SequenceOptions caching(long numbers) {
        return new SequenceOptions(type, start, increment, minimum, maximum, numbers, cycle);
    }

    /** The same, starting again when it has run out. */
    public SequenceOptions cycling() {
        return new SequenceOptions(type, start, increment, minimum, maximum, cache, true);
    }

    private static long least(BasicType type) {
        return -greatest(type) - 1;
    }

    private static long greatest(BasicType type) {
        if (type == BasicType.SMALLINT) {
            return Short.MAX_VALUE;
        }
        return type == BasicType.INTEGER ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }
}
