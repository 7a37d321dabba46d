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
 * @param startedAt when it began
 * @param duration how long it took
 * @param origin who ran it
 */
public record HistoryEntry(
        String revision,
        Direction direction,
        String message,
        @Nullable String checksum,
        Instant startedAt,
        Duration duration,
        Origin origin) {

    public HistoryEntry {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(message, "message");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(duration, "duration");
        requireNonNull(origin, "origin");
    }
}
