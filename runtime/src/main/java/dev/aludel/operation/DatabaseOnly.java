// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.stream.Collectors.joining;

import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Operations whose objects are the database's own: as long as the model doesn't mention them, they are left alone.
 *
 * @param operations the operations, in order
 */
public record DatabaseOnly(List<Operation> operations) implements Bundle {

    public DatabaseOnly {
        operations = List.copyOf(operations);
    }

    @Override
    public DatabaseOnly inverse() {
        return new DatabaseOnly(new Plan(operations).inverse().operations());
    }

    @Override
    public List<Statement> statements() {
        return new Plan(operations).statements();
    }

    @Override
    public List<Hazard> hazards() {
        return new Plan(operations).hazards();
    }

    @Override
    public String describe() {
        return operations.stream().map(Operation::describe).collect(joining(", "));
    }

    @Override
    public List<Operation> bare() {
        return operations.stream().flatMap(it -> it.bare().stream()).toList();
    }

    @Override
    public DatabaseOnly resolvedAgainst(Schema before) {
        return new DatabaseOnly(new Plan(operations).resolvedAgainst(before).operations());
    }

    @Override
    public List<Action> actions() {
        return new Plan(operations).actions();
    }

    @Override
    public List<Action> actionsOutside() {
        return operations.stream().flatMap(it -> it.actionsOutside().stream()).toList();
    }

    @Override
    public List<Hazard> hazardsOutside() {
        return operations.stream().flatMap(it -> it.hazardsOutside().stream()).toList();
    }

    @Override
    public List<Segment> segments() {
        return owned(new Plan(operations).segments());
    }

    @Override
    public List<Segment> segmentsOutside() {
        return owned(new OutsideTransaction(operations).segments());
    }

    private static List<Segment> owned(List<Segment> segments) {
        return segments.stream()
                .map(it -> new Segment(it.kind(), List.of(new DatabaseOnly(it.operations()))))
                .toList();
    }

    @Override
    public void follow(Replay replay, boolean byModel) {
        operations.forEach(it -> replay.follow(it, false));
    }
}
