// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Connection;
import java.sql.SQLException;

/** A role with few rights, and its way into the database that made it. */
public final class TestRole {

    private final JdbcAddress address;

    TestRole(JdbcAddress address) {
        this.address = address;
    }

    /** The role's real name, to be quoted where SQL names it. */
    public String name() {
        return address.user();
    }

    public String url() {
        return address.url();
    }

    public String password() {
        return address.password();
    }

    /** A new connection, which the caller closes. */
    public Connection open() throws SQLException {
        return address.open();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
