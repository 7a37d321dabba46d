// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code aludel_progress}: a migration of several segments that has begun and is not finished.
 *
 * @param revision the revision
 * @param direction which way
 * @param segment the first unfinished segment, from 1
 * @param planHash the checksum of what runs, which must be the same when it goes on
 * @param position how far that segment is: the number of statements done, or the last rows done as JSON; null is at its
 *     start
 * @param since when it began
 */
public record UnderWay(
        String revision,
        Direction direction,
        int segment,
        String planHash,
        @Nullable String position,
        Instant since) {

    public UnderWay {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(planHash, "planHash");
        requireNonNull(since, "since");
    }

    /** The same at another place. */
    UnderWay at(int newSegment, @Nullable String newPosition) {
        return new UnderWay(revision, direction, newSegment, planHash, newPosition, since);
    }

    /** How many statements of its segment are done, where it is not one of batches. */
    public int done() {
        return position == null ? 0 : Integer.parseInt(position);
    }
}
