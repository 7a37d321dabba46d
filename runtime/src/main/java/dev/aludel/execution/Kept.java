// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

/**
 * What stays when a statement fails.
 *
 * @param revisions how many revisions of the same call are committed already
 * @param part whether a part of this one is, so that it goes on from there
 */
record Kept(int revisions, boolean part) {}
