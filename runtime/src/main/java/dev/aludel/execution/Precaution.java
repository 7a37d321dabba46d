// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.operation.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done before migrations run, by the holder of the migrators' lock: a backup, as a rule. It is not asked where
 * nothing is to be done; if it throws, nothing runs.
 */
@FunctionalInterface
public interface Precaution {

    /** Nothing is done. */
    static Precaution none() {
        return (connection, plans) -> null;
    }

    /**
     * Does it.
     *
     * @param connection the migrator's connection, which must be neither closed nor committed
     * @param plans what is about to run, in order
     * @return the name of the backup, which the history keeps; null if there is none
     * @throws SQLException if the database refuses
     */
    @Nullable
    String take(Connection connection, List<Plan> plans) throws SQLException;
}
