// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.revision.RevisionNode;

/**
 * A revision is about to run.
 *
 * @param revision the revision
 * @param direction which way
 * @param statements how many statements and data steps it has
 * @param number which one it is of all in this call, from 1
 * @param total how many there are in this call
 */
public record RevisionStarted(RevisionNode revision, Direction direction, int statements, int number, int total) {}
