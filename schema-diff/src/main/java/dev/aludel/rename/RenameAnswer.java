// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link RenameQuestion}.
 *
 * @param kind what was decided
 * @param candidate which one it is, or null if it is none
 */
public record RenameAnswer(Kind kind, @Nullable RenameCandidate candidate) {

    public RenameAnswer {
        requireNonNull(kind, "kind");
        if ((kind == Kind.RENAME) != (candidate != null)) {
            throw new IllegalArgumentException("a candidate goes with a rename: " + kind);
        }
    }

    /** What can be decided. */
    public enum Kind {
        /** It is a candidate. */
        RENAME,
        /** It is none: what would go goes, what is the database's stays, and what is new is made. */
        NONE,
        /** Nobody is there to say. */
        UNDECIDED
    }

    /** It is this one. */
    public static RenameAnswer rename(RenameCandidate candidate) {
        return new RenameAnswer(Kind.RENAME, candidate);
    }

    /** It is none of them. */
    public static RenameAnswer none() {
        return new RenameAnswer(Kind.NONE, null);
    }

    /** Nobody says. */
    public static RenameAnswer undecided() {
        return new RenameAnswer(Kind.UNDECIDED, null);
    }
}
