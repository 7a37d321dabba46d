// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Another migrator is at work, and this one waits for it.
 *
 * @param holder who it is, where that can be seen
 * @param timeout how long this one will wait
 */
public record LockAwaited(@Nullable LockHolder holder, Duration timeout) {

    /** That it waits, in words. */
    public String describe() {
        return "waiting for another migrator" + (holder == null ? "" : ": " + holder.describe());
    }
}
