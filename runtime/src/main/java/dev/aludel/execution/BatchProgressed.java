// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;
import java.time.Duration;

/**
 * A batch of rows has been committed.
 *
 * @param revision the revision that it is part of
 * @param name the name of the step
 * @param rows how many rows have been gone through, runs before this one included
 * @param estimate how many there were when this run began, as PostgreSQL's statistics know it; 0 if they don't
 * @param rowsNow how many rows have been gone through in this run
 * @param elapsed for how long this run has been at it
 * @param finished whether it was the last batch
 */
public record BatchProgressed(
        RevisionNode revision,
        String name,
        long rows,
        long estimate,
        long rowsNow,
        Duration elapsed,
        boolean finished) {

    /** Rows a second in this run. */
    public long rate() {
        long millis = elapsed.toMillis();
        return millis == 0 ? 0 : rowsNow * Duration.ofSeconds(1).toMillis() / millis;
    }
}
