// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;

/** A range of revisions that isn't one: badly written, or its ends the wrong way round. */
public final class InvalidRangeException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "Write the older end first: FROM:TO, FROM: or :TO.";

    private InvalidRangeException(String problem) {
        super("ALU-218", problem, REMEDY);
    }

    static InvalidRangeException malformed(String text) {
        return new InvalidRangeException("\"%s\" is not a range of revisions".formatted(text));
    }

    static InvalidRangeException notBelow(String text, String from) {
        return new InvalidRangeException(
                "the range \"%s\" is empty: %s does not come before its other end".formatted(text, from));
    }
}
