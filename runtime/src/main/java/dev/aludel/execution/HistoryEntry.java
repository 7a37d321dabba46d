// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code aludel_history}: one step that a database has made.
 *
 * @param revision the revision
 * @param direction which way
 * @param message what it does, in a few words
 * @param checksum the checksum of its upgrade when it ran, if it ran
 * @param run when it ran
 * @param origin who ran it
 */
public record HistoryEntry(
        String revision,
        Direction direction,
        String message,
        @Nullable String checksum,
        Run run,
        Origin origin) {

    public HistoryEntry {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(message, "message");
        requireNonNull(run, "run");
        requireNonNull(origin, "origin");
    }

    /**
     * When a step was made, and what was kept of the database before.
     *
     * @param startedAt when it began
     * @param duration how long it took
     * @param backup the file of the backup that was taken before it, or that was restored by it, if any
     */
    public record Run(
            Instant startedAt, Duration duration, @Nullable String backup) {

        public Run {
            requireNonNull(startedAt, "startedAt");
            requireNonNull(duration, "duration");
        }
    }
}
