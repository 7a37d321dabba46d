// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The lock that lets one migrator at a time work on the tables of one history.
 *
 * <p>It is an advisory lock of the session, so that it ends with the session whatever happens. It is tried for again and
 * again instead of being waited for: a waiting statement holds a snapshot, and a concurrent index build waits for every
 * snapshot, so that the two would wait for each other.
 */
final class AdvisoryLock implements AutoCloseable {

    private static final String APPLICATION = "aludel since ";

    private static final int LEAST_PAUSE = 100;

    private static final int GREATEST_PAUSE = 500;

    private static final String HOLDER = """
            SELECT l.pid, a.usename, a.application_name, host(a.client_addr), a.backend_start
            FROM pg_catalog.pg_locks l
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
                AND (l.classid::bigint << 32 | l.objid::bigint) = ?""";

    private final Session session;

    private final Clock clock;

    private final long key;

    private boolean taken;

    AdvisoryLock(Session session, MigratorOptions options, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.key = BookkeepingTables.of(options).lockKey();
    }

    /**
     * Takes the lock.
     *
     * @throws LockNotAcquiredException if another session holds it for longer than the timeout
     */
    void take(Duration timeout, MigrationListener listener) throws SQLException {
        long start = System.nanoTime();
        boolean told = false;
        while (!attempt()) {
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(timeout) >= 0 || !pause()) {
                throw new LockNotAcquiredException(holder(), waited);
            }
            if (!told) {
                listener.waiting(new LockAwaited(holder(), timeout));
                told = true;
            }
        }
        taken = true;
        session.set("application_name", APPLICATION + clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private boolean attempt() throws SQLException {
        return session.text("SELECT pg_try_advisory_lock(?)::text", key).equals("true");
    }

    private static boolean pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LEAST_PAUSE, GREATEST_PAUSE));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives the lock back if it was taken; where that fails, ends the session, which gives it back too. */
    @Override
    public void close() throws SQLException {
        if (!taken || session.connection().isClosed()) {
            return;
        }
        if (!isGivenBack()) {
            session.abort();
        }
    }

    private boolean isGivenBack() {
        try {
            session.rollback();
            return session.text("SELECT pg_advisory_unlock(?)::text", key).equals("true");
        } catch (SQLException e) {
            // What was to be done under the lock is done, or tells itself what went wrong with it.
            return false;
        }
    }

    /** Who holds the lock, if anybody does. */
    @Nullable
    LockHolder holder() throws SQLException {
        return session.query(HOLDER, AdvisoryLock::holder, key).stream()
                .findFirst()
                .orElse(null);
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        String application = row.getString(3);
        OffsetDateTime started = row.getObject(5, OffsetDateTime.class);
        Instant connected = started == null ? null : started.toInstant();
        return new LockHolder(
                row.getInt(1), row.getString(2), application, row.getString(4), since(application, connected));
    }

    private static @Nullable Instant since(@Nullable String application, @Nullable Instant connected) {
        if (application == null || !application.startsWith(APPLICATION)) {
            return connected;
        }
        try {
            return Instant.parse(application.substring(APPLICATION.length()));
        } catch (DateTimeException e) {
            return connected;
        }
    }
}
