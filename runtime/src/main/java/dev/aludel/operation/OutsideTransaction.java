// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.stream.Collectors.joining;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Operations each of which commits by itself: what PostgreSQL refuses in a transaction runs outside of any, indexes are
 * made and dropped while rows are written, and what belongs into a transaction gets one of its own.
 *
 * @param operations the operations, in order
 */
public record OutsideTransaction(List<Operation> operations) implements Bundle {

    public OutsideTransaction {
        operations = List.copyOf(operations);
    }

    @Override
    public OutsideTransaction inverse() {
        return new OutsideTransaction(new Plan(operations).inverse().operations());
    }

    @Override
    public List<Statement> statements() {
        return segments().stream().flatMap(it -> it.statements().stream()).toList();
    }

    @Override
    public List<Action> actions() {
        return segments().stream().flatMap(it -> it.actions().stream()).toList();
    }

    @Override
    public List<Segment> segments() {
        return Segment.joined(
                operations.stream().flatMap(it -> it.segmentsOutside().stream()).toList());
    }

    @Override
    public List<Hazard> hazards() {
        return operations.stream().flatMap(it -> it.hazardsOutside().stream()).toList();
    }

    @Override
    public List<RowCheck> rowChecks() {
        return operations.stream().flatMap(it -> it.rowChecks().stream()).toList();
    }

    @Override
    public String describe() {
        return "outside a transaction: "
                + operations.stream().map(Operation::describe).collect(joining(", "));
    }

    @Override
    public List<ObjectKey> takesFromTable() {
        return operations.stream().flatMap(it -> it.takesFromTable().stream()).toList();
    }

    @Override
    public List<ObjectKey> addsToTable() {
        return operations.stream().flatMap(it -> it.addsToTable().stream()).toList();
    }

    @Override
    public OutsideTransaction resolvedAgainst(Schema before) {
        return new OutsideTransaction(
                new Plan(operations).resolvedAgainst(before).operations());
    }

    @Override
    public void follow(Replay replay, boolean byModel) {
        operations.forEach(it -> replay.follow(it, byModel));
    }
}
