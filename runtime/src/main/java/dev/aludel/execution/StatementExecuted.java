// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;
import java.time.Duration;

/**
 * A statement or a data step has run, not yet committed.
 *
 * @param revision the revision that it is part of
 * @param text the SQL, or the name of the data step
 * @param number which one it is in the revision, from 1
 * @param total how many the revision has
 * @param duration how long it took
 */
public record StatementExecuted(RevisionNode revision, String text, int number, int total, Duration duration) {}
