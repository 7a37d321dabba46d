// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import java.sql.Connection;

/** A database to try things on, which goes away when it is closed. */
public interface ScratchDatabase extends AutoCloseable {

    /** The one connection to it; closed along with it. */
    Connection connection();

    /** Where it stands, in words: {@code an embedded PostgreSQL 17.11}. */
    String description();

    /** Whether its server runs for it alone, so that nothing that is done there reaches anything else. */
    default boolean hasOwnServer() {
        return false;
    }

    @Override
    void close();
}
