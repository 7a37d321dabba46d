// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;

/**
 * A revision that was interrupted goes on.
 *
 * @param revision the revision
 * @param underWay where it stopped
 * @param segments how many segments it has
 */
public record RevisionResumed(RevisionNode revision, UnderWay underWay, int segments) {}
