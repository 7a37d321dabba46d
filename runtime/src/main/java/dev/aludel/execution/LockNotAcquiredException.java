// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another migrator was at work for longer than this one was to wait. */
public final class LockNotAcquiredException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable LockHolder holder;

    LockNotAcquiredException(@Nullable LockHolder holder, Duration waited) {
        super(
                "ALU-504",
                "another migrator is at work: %s; waited %d s"
                        .formatted(holder == null ? "who can't be seen" : holder.describe(), waited.toSeconds()),
                "Wait for it, raise aludel.lock.timeout, or end its session with pg_terminate_backend.");
        this.holder = holder;
    }

    /** Who holds the lock, where that can be seen. */
    public Optional<LockHolder> holder() {
        return Optional.ofNullable(holder);
    }
}
