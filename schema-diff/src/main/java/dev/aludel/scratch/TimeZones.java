// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The time zones that a server knows by their full names. */
public final class TimeZones {

    private static final String KNOWN = "SELECT name FROM pg_timezone_names WHERE name = ANY (?)";

    private TimeZones() {}

    /** Those of the names that are none. */
    public static Set<String> unknown(Connection live, Collection<String> names) throws SQLException {
        Set<String> unknown = new TreeSet<>(names);
        if (unknown.isEmpty()) {
            return unknown;
        }
        Array array = live.createArrayOf("text", unknown.toArray());
        try (PreparedStatement statement = live.prepareStatement(KNOWN)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    unknown.remove(rows.getString(1));
                }
            }
        }
        return unknown;
    }
}
