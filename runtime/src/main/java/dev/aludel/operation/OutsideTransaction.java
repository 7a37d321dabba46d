// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.stream.Collectors.joining;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Operations each of which commits by itself: what PostgreSQL refuses in a transaction runs outside of any, indexes are
 * made and dropped while rows are written, and what belongs into a transaction gets one of its own.
 *
 * @param operations the operations, in order
 */
public record OutsideTransaction(List<Operation> operations) implements Operation {

    public OutsideTransaction {
        operations = List.copyOf(operations);
    }

    @Override
    public OutsideTransaction inverse() {
        return new OutsideTransaction(new Plan(operations).inverse().operations());
    }

    @Override
    public Schema applyTo(Schema before) {
        return new Plan(operations).applyTo(before);
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
    public int minimumVersion() {
        return new Plan(operations).minimumVersion();
    }

    @Override
    public Optional<Irreversible> irreversible() {
        return new Plan(operations).irreversible();
    }

    @Override
    public void follow(Replay replay, boolean byModel) {
        operations.forEach(it -> replay.follow(it, byModel));
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
