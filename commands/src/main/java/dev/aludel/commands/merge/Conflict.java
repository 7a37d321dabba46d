// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

/**
 * Two operations of two branches that can't change places.
 *
 * @param leftRevision the revision of the one
 * @param left the one, in words
 * @param rightRevision the revision of the other
 * @param right the other, in words
 * @param reason why not
 */
public record Conflict(String leftRevision, String left, String rightRevision, String right, String reason) {

    static Conflict of(Step left, Step right, String reason) {
        return new Conflict(
                left.revision().id(),
                left.operation().describe(),
                right.revision().id(),
                right.operation().describe(),
                reason);
    }

    @Override
    public String toString() {
        return "%s (%s) and %s (%s): %s".formatted(left, leftRevision, right, rightRevision, reason);
    }
}
