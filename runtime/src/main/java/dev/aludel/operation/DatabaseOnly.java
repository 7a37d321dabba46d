// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Operations whose objects are the database's own: as long as the model doesn't mention them, they are left alone.
 *
 * @param operations the operations, in order
 */
public record DatabaseOnly(List<Operation> operations) implements Operation {

    public DatabaseOnly {
        operations = List.copyOf(operations);
    }

    @Override
    public DatabaseOnly inverse() {
        return new DatabaseOnly(new Plan(operations).inverse().operations());
    }

    @Override
    public Schema applyTo(Schema before) {
        return new Plan(operations).applyTo(before);
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
        return operations.stream().map(Operation::describe).collect(java.util.stream.Collectors.joining(", "));
    }

    @Override
    public List<Operation> bare() {
        return operations.stream().flatMap(it -> it.bare().stream()).toList();
    }

    @Override
    public boolean hidesEffect() {
        return operations.stream().anyMatch(Operation::hidesEffect);
    }

    @Override
    public Phase phase() {
        return Phase.STEP;
    }

    @Override
    public Set<QualifiedName> tables() {
        return new Plan(operations).tables();
    }

    @Override
    public Set<QualifiedName> reads() {
        Set<QualifiedName> reads = new TreeSet<>();
        operations.forEach(it -> reads.addAll(it.reads()));
        return reads;
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        return operations.stream().anyMatch(it -> it.disturbs(key));
    }

    @Override
    public DatabaseOnly resolvedAgainst(Schema before) {
        return new DatabaseOnly(new Plan(operations).resolvedAgainst(before).operations());
    }

    @Override
    public int minimumVersion() {
        return new Plan(operations).minimumVersion();
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
    public Optional<Irreversible> irreversible() {
        return new Plan(operations).irreversible();
    }

    @Override
    public void follow(Replay replay, boolean byModel) {
        operations.forEach(it -> replay.follow(it, false));
    }

    @Override
    public Set<QualifiedName> relations() {
        return new Plan(operations).relations();
    }

    @Override
    public boolean reachesFurther() {
        return new Plan(operations).reachesFurther();
    }
}
