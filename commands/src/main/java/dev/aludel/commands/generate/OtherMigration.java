// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.Project;
import dev.aludel.commands.backup.OtherSql;
import dev.aludel.commands.expected.HistoryReplay;
import dev.aludel.commands.expected.ReplayRefusedException;
import dev.aludel.error.MigrationException;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.reconcile.ViewReconciler;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Residue;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.snapshot.OtherObjects;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.snapshot.SnapshotRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a baseline makes besides what is modelled.
 *
 * @param project the project
 * @param request what is looked at
 * @param sql the statements
 */
record OtherMigration(Project project, SnapshotRequest request, OtherSql sql) {

    /** What no statement can add to tables that are made as if they were plain. */
    private static final List<String> NEVER_MADE = List.of("partition ", "foreign table ");

    static OtherMigration none(Project project, SnapshotRequest request) {
        return new OtherMigration(project, request, new OtherSql(List.of(), List.of()));
    }

    boolean isEmpty() {
        return sql.before().isEmpty() && sql.after().isEmpty();
    }

    /** The plan with the statements around it; they say that they change nothing that is modelled. */
    Plan around(Plan made) {
        return new Plan(Stream.of(
                        sql.before().stream().map(OtherMigration::step),
                        made.operations().stream(),
                        sql.after().stream().map(OtherMigration::step))
                .flatMap(it -> it)
                .toList());
    }

    private static Operation step(String statement) {
        return new Execute(statement, List.of(), List.of());
    }

    /** What the database has and the migration doesn't make, in words. */
    List<String> notMade() {
        List<String> there = project.database().ask(it -> OtherObjects.read(it, request));
        return isEmpty()
                ? there
                : there.stream()
                        .filter(it -> NEVER_MADE.stream().anyMatch(it::startsWith))
                        .toList();
    }

    /**
     * Says where it was proven, or why it could not be.
     *
     * @throws PlanNotProvenException if it doesn't make what is there
     */
    void prove(MigrationCatalog catalog, String id, Schema adopted, Gathered gathered) {
        try (ScratchDatabase scratch = project.scratch().create()) {
            Snapshot reached = new HistoryReplay(project, catalog).at(scratch, Set.of(id));
            Snapshot ours = ViewReconciler.ours(reached, ModelSchema.of(adopted), Ownership.none());
            List<String> residue =
                    new ArrayList<>(new Residue(scratch.connection(), request).of(adopted, ours, "upgrade"));
            List<String> found = OtherObjects.read(scratch.connection(), request);
            project.database().ask(it -> OtherObjects.read(it, request)).stream()
                    .filter(it -> !found.contains(it) && !notMade().contains(it))
                    .forEach(it -> residue.add("after upgrade there is no " + it));
            if (!residue.isEmpty()) {
                throw new PlanNotProvenException(residue);
            }
            gathered.proven("proven on " + scratch.description() + "; what is not modelled, by name");
        } catch (ReplayRefusedException e) {
            gathered.notProven(": " + e.problem());
        } catch (PlanNotProvenException e) {
            throw e;
        } catch (MigrationException e) {
            throw new PlanNotProvenException(List.of(e.problem()));
        } catch (SQLException e) {
            gathered.notProven(": no scratch database could be made: " + e.getMessage());
        }
    }
}
