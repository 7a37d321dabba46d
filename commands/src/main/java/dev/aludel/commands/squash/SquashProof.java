// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.commands.Project;
import dev.aludel.commands.expected.HistoryReplay;
import dev.aludel.error.MigrationException;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.SquashRange;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Residue;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.snapshot.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Runs the migrations one by one on one scratch database and their squash on another, there and back, by the executor that
 * runs them everywhere, and compares what is in the two.
 *
 * @param project the project
 * @param range what is squashed
 * @param plain the migrations without the squash
 */
record SquashProof(Project project, SquashRange range, MigrationCatalog plain) {

    /** Whether they agree. */
    Proof prove(MigrationCatalog squashed, String id, boolean back) {
        try (ScratchDatabase one = project.scratch().create();
                ScratchDatabase other = project.scratch().create()) {
            var chain = new HistoryReplay(project, plain);
            var squash = new HistoryReplay(project, squashed);
            Set<String> before = plain.graph().predecessors(range.first().id());
            Snapshot wanted;
            try {
                chain.at(one, before);
                wanted = chain.at(one, Set.of(range.last().id()));
            } catch (MigrationException e) {
                return Proof.impossible("what is squashed doesn't run on a scratch database: " + e.problem());
            }
            try {
                squash.at(other, before);
                List<String> up = residue(wanted, squash.at(other, Set.of(id)), one, other, "upgrade");
                if (!up.isEmpty() || !back) {
                    return up.isEmpty() ? Proof.holds(List.of("on " + other.description())) : Proof.fails(up);
                }
                String target = target(before);
                List<String> down =
                        residue(chain.backTo(one, target), squash.backTo(other, target), one, other, "downgrade");
                return down.isEmpty()
                        ? Proof.holds(List.of("on " + other.description() + ", there and back"))
                        : Proof.fails(down);
            } catch (MigrationException e) {
                return Proof.fails(List.of(e.problem()));
            }
        } catch (SQLException e) {
            return Proof.impossible("no scratch database could be made: " + e.getMessage());
        }
    }

    private List<String> residue(
            Snapshot wanted, Snapshot reached, ScratchDatabase one, ScratchDatabase other, String direction)
            throws SQLException {
        var residue = new Residue(
                other.connection(),
                project.snapshotRequest(plain.expected().schema().namespaces()));
        return residue.of(wanted.schema(), reached, direction, one.connection());
    }

    /** The last of the revisions before, which no other of them stands on. */
    private String target(Set<String> before) {
        return plain.graph().revisions().stream()
                .map(RevisionNode::id)
                .filter(before::contains)
                .reduce("base", (first, last) -> last);
    }
}
