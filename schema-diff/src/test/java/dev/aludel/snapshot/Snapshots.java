// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Short ways to snapshots for tests. */
final class Snapshots {

    static final SnapshotRequest PUBLIC = new SnapshotRequest("public", List.of(), Set.of());

    private Snapshots() {}

    /** The database after the statements, {@code public} being the default schema. */
    static Snapshot of(TestDatabase database, String... statements) throws SQLException {
        database.execute(statements);
        return of(database, PUBLIC);
    }

    static Snapshot of(TestDatabase database, SnapshotRequest request) throws SQLException {
        try (Connection connection = database.open()) {
            return new SnapshotReader().read(connection, request);
        }
    }

    static Table table(Snapshot snapshot, String name) {
        return snapshot.schema().findTable(QualifiedName.parse(name)).orElseThrow();
    }

    static List<String> tables(Snapshot snapshot) {
        return snapshot.schema().tables().stream()
                .map(it -> it.name().toString())
                .toList();
    }

    /** The subjects that the findings speak of. */
    static List<String> subjects(Snapshot snapshot) {
        return snapshot.findings().stream().map(Finding::subject).toList();
    }
}
