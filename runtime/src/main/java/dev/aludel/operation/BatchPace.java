// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import java.time.Duration;

/**
 * How fast batches follow each other. It says nothing of what they do: it is part of no checksum, and may be changed
 * while a migration is under way.
 *
 * @param size how many rows a batch reaches
 * @param pause how long to wait after each batch
 * @param rowsPerSecond how many rows to reach in a second at most; 0 is as many as can be
 */
public record BatchPace(int size, Duration pause, int rowsPerSecond) {

    /** The size of a batch that nobody has given one. */
    public static final int USUAL_SIZE = 1_000;

    private static final int GREATEST_SIZE = 1_000_000;

    public BatchPace {
        if (size < 1 || size > GREATEST_SIZE) {
            throw new UnusableBatchException("a batch of %d rows".formatted(size), "Take from 1 to 1,000,000 rows.");
        }
        if (pause.isNegative()) {
            throw new UnusableBatchException("a pause of " + pause, "Take none, or a longer one.");
        }
        if (rowsPerSecond < 0) {
            throw new UnusableBatchException(
                    "a rate of %d rows a second".formatted(rowsPerSecond), "Take at least one; 0 is no limit.");
        }
        pause = Duration.ofMillis(pause.toMillis());
    }

    /** A thousand rows each, one batch right after the other. */
    public static BatchPace usual() {
        return new BatchPace(USUAL_SIZE, Duration.ZERO, 0);
    }
}
