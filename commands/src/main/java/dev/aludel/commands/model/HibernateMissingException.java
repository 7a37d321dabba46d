// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.model;

import dev.aludel.error.MigrationException;

/** A model class path without the Hibernate that reads it. */
public final class HibernateMissingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    HibernateMissingException(String missing) {
        super(
                "ALU-110",
                "aludel.model.classpath has no %s".formatted(missing),
                "Add Hibernate ORM 6.6 or 7 with its dependencies, the very jars that the application runs with.");
    }
}
