// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import dev.aludel.error.MigrationException;

/** A name that PostgreSQL can't hold: empty, longer than 63 bytes, or with a zero character. */
public final class InvalidIdentifierException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String name;

    InvalidIdentifierException(String name, String reason) {
        super(
                "ALU-301",
                "the name \"%s\" %s".formatted(name.replace("\0", "\\0"), reason),
                "Give it a name of 1 to 63 bytes in UTF-8.");
        this.name = name;
    }

    /** The name as it was given. */
    public String name() {
        return name;
    }
}
