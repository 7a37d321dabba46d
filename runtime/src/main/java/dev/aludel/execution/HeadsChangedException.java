// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;
import java.util.Collection;

/** The heads in the database were not those that a step starts from; it was rolled back. */
public final class HeadsChangedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    HeadsChangedException(Collection<String> expected, Collection<String> found) {
        super(
                "ALU-505",
                "the database should be at %s and is at %s: somebody else has changed its heads meanwhile"
                        .formatted(words(expected), words(found)),
                "Look at 'status', then run the command again; the step that noticed it was rolled back.");
    }

    private static String words(Collection<String> heads) {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
