// SPDX-License-Identifier: Apache-2.0
package dev.aludel.model;

import static java.util.Objects.requireNonNull;

/**
 * Something that a person should know and no operation can express: what can't be compared, is not supported, or is left
 * alone.
 *
 * @param kind how much it matters
 * @param subject what it is about, in words: {@code column users.fax}
 * @param message one sentence, with the values
 */
public record Finding(Kind kind, String subject, String message) {

    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(message, "message");
    }

    /** How much a finding matters. */
    public enum Kind {
        /** Good to know. */
        NOTE,
        /** Something may go wrong later. */
        WARNING,
        /** Could not be compared: neither equal nor different. */
        UNKNOWN
    }
}
