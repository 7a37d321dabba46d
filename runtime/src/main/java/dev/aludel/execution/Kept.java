// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

/**
 * What stays when a statement fails.
 *
 * @param revisions how many revisions of the same call are committed already
 * @param part whether a part of this one is, so that it goes on from there
 * @param outside whether the statement ran outside of transactions, so that nothing of it was rolled back
 */
record Kept(int revisions, boolean part, boolean outside) {

    /** In a transaction that holds all of a revision. */
    static Kept whole(int revisions) {
        return new Kept(revisions, false, false);
    }
}
