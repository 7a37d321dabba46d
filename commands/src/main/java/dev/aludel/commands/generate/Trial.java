// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Project;
import dev.aludel.model.Finding;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.scratch.Extension;
import dev.aludel.scratch.Extensions;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Prover;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tries a plan on a scratch database, there and back. */
final class Trial {

    private final Project project;

    Trial(Project project) {
        this.project = project;
    }

    /**
     * Says where a plan was proven, or why it could not be.
     *
     * @throws PlanNotProvenException if it doesn't lead there, or not back
     */
    void run(Reconciliation reconciliation, Plan plan, SnapshotRequest request, Gathered findings) {
        List<Extension> extensions = project.database().ask(Extensions::of);
        Plan whole = whole(reconciliation, plan);
        String sql = whole.statements().stream().map(Statement::sql).collect(Collectors.joining("\n"));
        try (ScratchGround ground = ScratchGround.create(project, extensions, sql, whole.minimumVersion())) {
            ScratchDatabase scratch = ground.database();
            Proof proof = new Prover(scratch.connection(), request).prove(reconciliation, plan, plan.inverse());
            if (proof.outcome() != Proof.Outcome.PROVEN && !ground.lacking().isEmpty()) {
                findings.notProven(
                        ": %s lacks %s".formatted(scratch.description(), String.join(", ", ground.lacking())));
                return;
            }
            switch (proof.outcome()) {
                case PROVEN -> {
                    findings.proven("proven on " + scratch.description());
                    findings.addAll(proof.residue().stream()
                            .map(it -> new Finding(Finding.Kind.WARNING, "proof", it))
                            .toList());
                }
                case IMPOSSIBLE -> findings.notProven(": " + String.join("; ", proof.residue()));
                case REFUTED -> throw new PlanNotProvenException(proof.residue());
            }
        } catch (SQLException e) {
            findings.notProven(": no scratch database could be made: " + e.getMessage());
        }
    }

    /** What runs on the scratch database: the tables that are there before it, then the plan. */
    private static Plan whole(Reconciliation reconciliation, Plan plan) {
        Stream<Operation> before = reconciliation.live().tables().stream()
                .filter(it -> plan.tables().contains(it.name()))
                .map(CreateTable::new);
        return new Plan(Stream.concat(before, plan.operations().stream()).toList());
    }
}
