// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.error.MigrationException;

/** A Hibernate on the model's class path that this scanner was not made for. */
public final class UnsupportedHibernateException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String version;

    UnsupportedHibernateException(String version) {
        super("ALU-105", "Hibernate ORM on the model's class path is " + version, "Use Hibernate ORM 6.6 or 7.");
        this.version = version;
    }

    /** The version that was found. */
    public String version() {
        return version;
    }
}
