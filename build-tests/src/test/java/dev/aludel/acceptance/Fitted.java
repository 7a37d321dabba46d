// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;

/**
 * A random schema as an older server can have it: keys and indexes that need a newer one take nulls for different there. That
 * such a server is told from a newer one before anything runs, {@code MigratorHostileAcceptanceTest} shows.
 */
final class Fitted {

    private Fitted() {}

    static Schema to(int serverVersion, Schema schema) {
        return schema.tables(
                schema.tables().stream().map(it -> to(serverVersion, it)).toList());
    }

    private static Table to(int serverVersion, Table table) {
        List<Constraint> constraints = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            Constraint fitted = constraint.minimumVersion() > serverVersion && constraint instanceof UniqueKey key
                    ? distinct(key)
                    : constraint;
            // What only differed by its rule about nulls would be there twice.
            if (constraints.stream().noneMatch(it -> it.named(fitted.name()).equals(fitted))) {
                constraints.add(fitted);
            }
        }
        List<Index> indexes = table.indexes().stream()
                .filter(it -> it.minimumVersion() <= serverVersion)
                .toList();
        return table.constraints(constraints).indexes(indexes);
    }

    private static UniqueKey distinct(UniqueKey key) {
        return new UniqueKey(
                key.name(), key.columns(), false, key.deferrability(), key.include(), key.comment(), key.parameters());
    }
}
