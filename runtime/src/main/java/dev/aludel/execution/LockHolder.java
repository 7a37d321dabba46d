// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The session that holds the migrators' lock. PostgreSQL shows what is null here only to roles with
 * {@code pg_read_all_stats}.
 *
 * @param pid its process
 * @param user the role that it logged in as
 * @param application what it calls itself
 * @param client the address that it comes from; null for a local one too
 * @param since when it took the lock
 */
public record LockHolder(
        int pid,
        @Nullable String user,
        @Nullable String application,
        @Nullable String client,
        @Nullable Instant since) {

    /** The session in words: {@code process 4711, role deployer, since 2026-11-22T14:31:57Z}. */
    public String describe() {
        var text = new StringBuilder("process ").append(pid);
        if (user != null) {
            text.append(", role ").append(user);
        }
        if (client != null) {
            text.append(", from ").append(client);
        }
        if (since != null) {
            text.append(", since ").append(since);
        }
        return text.toString();
    }
}
