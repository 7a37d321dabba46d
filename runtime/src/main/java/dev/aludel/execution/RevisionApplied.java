// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;
import java.time.Duration;

/**
 * A revision has been committed.
 *
 * @param revision the revision
 * @param direction which way
 * @param statements how many statements and data steps ran
 * @param duration how long it took
 */
public record RevisionApplied(RevisionNode revision, Direction direction, int statements, Duration duration) {}
