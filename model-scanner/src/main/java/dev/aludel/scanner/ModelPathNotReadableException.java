// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;

/** A part of the model's class path that is not there or is no directory and no jar. */
public final class ModelPathNotReadableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String path;

    ModelPathNotReadableException(String path, String reason, @org.jspecify.annotations.Nullable Throwable cause) {
        super(
                "ALU-108",
                "can't read %s on the model's class path: %s".formatted(path, reason),
                "Compile the model, and correct aludel.model.classpath.",
                cause);
        this.path = path;
    }

    /** The path as it was given. */
    public String path() {
        return path;
    }
}
