// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Project;
import dev.aludel.execution.JdbcDatabase;
import dev.aludel.scratch.Extension;
import dev.aludel.scratch.Extensions;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * A scratch database with the extensions of the live one.
 *
 * @param database the database
 * @param lacking what it lacks and would be needed, in words; empty where nothing
 */
record ScratchGround(ScratchDatabase database, List<String> lacking) implements AutoCloseable {

    /**
     * A scratch database that suits, made on the server of the live one where the first one at hand lacks something.
     *
     * @param project whose scratch servers are asked
     * @param extensions the extensions of the live database
     * @param sql what will be run there: what it names is needed
     * @param minimumVersion the oldest server that can run it
     */
    static ScratchGround create(Project project, List<Extension> extensions, String sql, int minimumVersion)
            throws SQLException {
        ScratchGround first = of(project.scratch().create(), extensions, sql, minimumVersion);
        Optional<ScratchServer> other = project.sameServer();
        if (first.lacking.isEmpty() || other.isEmpty()) {
            return first;
        }
        ScratchGround second;
        try {
            second = of(other.get().create(), extensions, sql, minimumVersion);
        } catch (SQLException e) {
            return first;
        }
        boolean better = second.lacking.size() < first.lacking.size();
        (better ? first : second).close();
        return better ? second : first;
    }

    private static ScratchGround of(
            ScratchDatabase database, List<Extension> extensions, String sql, int minimumVersion) throws SQLException {
        try {
            List<String> lacking = new java.util.ArrayList<>(Extensions.make(database.connection(), extensions).stream()
                    .filter(it -> it.isNamedIn(sql))
                    .map(it -> "the extension " + it.name())
                    .toList());
            if (JdbcDatabase.serverVersion(database.connection()) < minimumVersion) {
                lacking.add("PostgreSQL " + minimumVersion / 10_000);
            }
            return new ScratchGround(database, lacking);
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
