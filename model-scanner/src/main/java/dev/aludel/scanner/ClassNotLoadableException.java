// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;

/** A class of the model that is there and doesn't load: something that it needs is missing or fails. */
public final class ClassNotLoadableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String className;

    ClassNotLoadableException(String className, String reason, Throwable cause) {
        super(
                "ALU-102",
                "class %s does not load: %s".formatted(className, reason),
                "Add the library that holds what is missing to aludel.model.classpath.",
                cause);
        this.className = className;
    }

    /** The class that doesn't load. */
    public String className() {
        return className;
    }
}
