// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.Identifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to read of a database.
 *
 * @param defaultSchema the schema that names without one mean; always read
 * @param schemas further schemas to read
 * @param ignoredTables tables to leave out, each as {@link dev.aludel.schema.QualifiedName#toString()} writes it
 */
public record SnapshotRequest(String defaultSchema, List<String> schemas, Set<String> ignoredTables) {

    public SnapshotRequest {
        Identifier.checked(defaultSchema);
        schemas = Identifier.checked(schemas);
        ignoredTables = new TreeSet<>(ignoredTables);
    }
}
