// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;

/** A text that names no revision. */
public final class UnknownRevisionException extends MigrationException {

    private static final long serialVersionUID = 1L;

    /** Nothing is called so; most of the time there are no migrations at all. */
    public UnknownRevisionException(String text) {
        super(
                "ALU-205",
                "there is no revision \"%s\"".formatted(text),
                "Name a revision by its id, the start of it or a label, or write head, heads, base, current, +1, -1 or"
                        + " LABEL@head; 'history' lists them.");
    }
}
