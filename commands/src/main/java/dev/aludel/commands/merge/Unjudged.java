// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

/**
 * An operation of which nobody can say whether it goes together with what others do.
 *
 * @param revision the revision that it is of
 * @param operation the operation, in words
 * @param reason why nobody can
 */
public record Unjudged(String revision, String operation, String reason) {

    @Override
    public String toString() {
        return "%s of %s: %s".formatted(operation, revision, reason);
    }
}
