// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait, and for what.
 *
 * @param migrator how long for another migrator to finish
 * @param statementLock how long a statement waits for a lock that another session holds, while everybody else waits
 *     behind it; null leaves the server's setting
 * @param statement how long a statement may run; null leaves the server's setting
 */
public record Timeouts(
        Duration migrator,
        @Nullable Duration statementLock,
        @Nullable Duration statement) {

    public Timeouts {
        requireNonNull(migrator, "migrator");
    }

    /** Ten minutes for another migrator, 30 seconds for a lock, and the server's setting for a statement. */
    public static Timeouts defaults() {
        return new Timeouts(Duration.ofMinutes(10), Duration.ofSeconds(30), null);
    }
}
