// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.Plan;
import dev.aludel.operation.Segment;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.Schema;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotReader;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.sql.Quoting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Replays a plan on a scratch database, each segment in one transaction as the executor runs it: after its upgrade
 * nothing may differ from the target, after its downgrade nothing from the start.
 *
 * <p>The scratch database gets the part of the live schema that the plan can reach, without rows.
 */
public final class Prover {

    private static final int ENOUGH_LOCKS = 1024;

    /** An unknown type or operator class, an unknown function, an unknown schema: those of an extension, most of the time. */
    private static final Set<String> LACKING = Set.of("42704", "42883", "3F000");

    private final Connection scratch;

    private final String defaultSchema;

    private final SnapshotRequest request;

    /**
     * A prover on a database that is its own.
     *
     * @param scratch a connection to an empty database
     * @param request what is compared, as for the live database
     */
    public Prover(Connection scratch, SnapshotRequest request) {
        this.scratch = scratch;
        this.defaultSchema = request.defaultSchema();
        this.request = request;
    }

    /** Whether a plan leads from the live schema to the target, and its downgrade back. */
    public Proof prove(Reconciliation reconciliation, Plan upgrade, Plan downgrade) {
        Ground ground = Ground.of(reconciliation.live(), reconciliation.target(), upgrade);
        Snapshot before;
        try {
            before = build(ground.from());
        } catch (SQLException e) {
            return Proof.impossible("the schema as it is can't be built on scratch ground: " + Messages.first(e));
        }
        Proof up = replay(
                upgrade, ground.to(), "upgrade", reconciliation.live().tables().isEmpty());
        return up.outcome() == Proof.Outcome.PROVEN
                ? up.and(replay(downgrade, inItsWords(before.schema(), ground.from()), "downgrade", false))
                : up;
    }

    /** {@code select *} means other columns when a dropped one has come back at the end; the view is the same. */
    private static Schema inItsWords(Schema before, Schema from) {
        return before.views(from.views());
    }

    private Snapshot build(Schema schema) throws SQLException {
        try (var statement = scratch.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + Quoting.quoted(defaultSchema));
            Settings.pin(statement, Quoting.quoted(defaultSchema), false);
        }
        Plan plan = new SchemaDiffer().plan(new Schema(there(schema), List.of(), List.of(), List.of()), schema);
        new ScratchRun(scratch).run(new Segment(Segment.Kind.TRANSACTION, plan.operations()));
        return new SnapshotReader().read(scratch, request);
    }

    /** The schemas that the scratch database has already: those of extensions. */
    private List<String> there(Schema schema) throws SQLException {
        List<String> there = new ArrayList<>();
        try (var statement = scratch.createStatement();
                var rows = statement.executeQuery("SELECT nspname FROM pg_catalog.pg_namespace")) {
            while (rows.next()) {
                there.add(rows.getString(1));
            }
        }
        there.retainAll(schema.namespaces());
        return there;
    }

    private Proof replay(Plan plan, Schema target, String direction, boolean fromNothing) {
        List<String> remarks = new ArrayList<>();
        for (Segment segment : plan.segments()) {
            var run = new ScratchRun(scratch);
            try {
                if (!run.run(segment)) {
                    remarks.add(
                            "%s ran statement by statement: in one transaction, as it will run, it takes more locks than the"
                                            .formatted(direction)
                                    + " server of the proof has; give the real one a max_locks_per_transaction of "
                                    + ENOUGH_LOCKS + " or so");
                }
            } catch (SQLException e) {
                return fromNothing && LACKING.contains(String.valueOf(e.getSQLState()))
                        ? Proof.impossible(
                                "the scratch database lacks something that the real one may have: " + Messages.first(e))
                        : refused(run, e, direction);
            }
        }
        Snapshot reached = new SnapshotReader().read(scratch, request);
        List<String> residue = new Residue(scratch, request).of(target, reached, direction);
        return residue.isEmpty() ? Proof.holds(remarks) : Proof.fails(residue);
    }

    private static Proof refused(ScratchRun run, SQLException e, String direction) {
        return Proof.fails(List.of(
                "%s: %s: %s".formatted(direction, run.operation(), Messages.first(e)),
                run.sql().indent(4).stripTrailing()));
    }
}
