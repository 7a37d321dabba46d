// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import java.sql.SQLException;

/** Where scratch databases are made. */
@FunctionalInterface
public interface ScratchServer {

    /**
     * An empty database.
     *
     * @throws SQLException if there is no server, or it refuses
     */
    ScratchDatabase create() throws SQLException;

    /** This server, or another where this one can't make a database. */
    default ScratchServer or(ScratchServer other) {
        return () -> {
            try {
                return create();
            } catch (SQLException first) {
                try {
                    return other.create();
                } catch (SQLException second) {
                    second.addSuppressed(first);
                    throw second;
                }
            }
        };
    }
}
