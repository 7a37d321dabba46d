// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

/** Somebody who wants to know how far migrations are; called on the thread that runs them. */
public interface MigrationListener {

    /** Another migrator is at work. */
    default void waiting(LockAwaited event) {}

    /** A revision is about to run. */
    default void started(RevisionStarted event) {}

    /** A statement has run. */
    default void executed(StatementExecuted event) {}

    /** A revision that was interrupted goes on; told right after {@link #started}. */
    default void resumed(RevisionResumed event) {}

    /** A batch of rows has been committed. */
    default void batchProgressed(BatchProgressed event) {}

    /** A revision has been committed. */
    default void applied(RevisionApplied event) {}

    /** A listener that writes to the {@link System.Logger} of {@link Migrator}: revisions at INFO, statements at DEBUG. */
    static MigrationListener logging() {
        return new LoggingListener();
    }

    /** There are no migrations at all: most of the time somebody has written a wrong name for their package. */
    default void noMigrations() {}
}
