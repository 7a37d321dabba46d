// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static java.util.Objects.requireNonNull;

import dev.aludel.sql.StandAlone;

/**
 * One piece of a script.
 *
 * @param kind what reads it
 * @param text the piece; a statement without the semicolon that ends it
 */
public record ScriptPart(Kind kind, String text) {

    public ScriptPart {
        requireNonNull(kind, "kind");
        requireNonNull(text, "text");
    }

    /** What reads a piece. */
    public enum Kind {
        /** A person. */
        COMMENT,
        /** The server. */
        STATEMENT,
        /** {@code psql}, and nothing else. */
        PSQL
    }

    String lines() {
        return switch (kind) {
            case COMMENT, PSQL -> text + "\n";
            case STATEMENT -> StandAlone.terminated(text) + "\n";
        };
    }
}
