// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.Reconciler;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.reconcile.TypeTolerance;
import dev.aludel.schema.Schema;
import dev.aludel.snapshot.OtherObjects;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a scratch database lacks to be what it should have become.
 *
 * @param scratch the connection to it
 * @param request what is compared
 */
public record Residue(Connection scratch, SnapshotRequest request) {

    /** A line for each operation that would still be needed. */
    public List<String> of(Schema wanted, Snapshot reached, String direction) {
        var canonicalizer = new Canonicalizer(PostgresExpressionReader.onScratch(scratch, request.defaultSchema()));
        Reconciliation compared = new Reconciler(canonicalizer, Ownership.all(), TypeTolerance.STRICT)
                .reconcile(ModelSchema.of(wanted), reached);
        Plan residue = new SchemaDiffer().plan(compared.live(), compared.target());
        return residue.operations().stream()
                .map(it -> "after %s it still takes: %s".formatted(direction, it.describe()))
                .toList();
    }

    /** The same, and the objects of kinds that are not modelled which only one of two databases has, by name. */
    public List<String> of(Schema wanted, Snapshot reached, String direction, Connection example) throws SQLException {
        List<String> residue = new ArrayList<>(of(wanted, reached, direction));
        List<String> expected = OtherObjects.read(example, request);
        List<String> found = OtherObjects.read(scratch, request);
        expected.stream()
                .filter(it -> !found.contains(it))
                .forEach(it -> residue.add("after %s there is no %s".formatted(direction, it)));
        found.stream()
                .filter(it -> !expected.contains(it))
                .forEach(it -> residue.add("after %s there is a %s too many".formatted(direction, it)));
        return residue;
    }
}
