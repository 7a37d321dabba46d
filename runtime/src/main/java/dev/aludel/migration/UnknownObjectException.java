// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.error.MigrationException;

/** A text that should name an object of a schema and doesn't. */
public final class UnknownObjectException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnknownObjectException(String text) {
        super(
                "ALU-303",
                "\"%s\" names no object".formatted(text),
                "Write its kind and its name, such as \"table users\", \"column users.fax\" or \"index users.users_idx\".");
    }
}
