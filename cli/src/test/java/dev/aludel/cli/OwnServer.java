// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.scratch.ScratchDatabase;
import java.sql.Connection;

/**
 * A scratch database on a server where nothing is but scratch databases, as the embedded one is.
 *
 * @param database the database
 */
record OwnServer(ScratchDatabase database) implements ScratchDatabase {

    @Override
    public Connection connection() {
        return database.connection();
    }

    @Override
    public String description() {
        return database.description();
    }

    @Override
    public boolean hasOwnServer() {
        return true;
    }

    @Override
    public void close() {
        database.close();
    }
}
