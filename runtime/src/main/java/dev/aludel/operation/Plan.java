// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Operations in the order in which they run.
 *
 * @param operations the operations
 */
public record Plan(List<Operation> operations) {

    public Plan {
        operations = List.copyOf(operations);
    }

    /** A plan that does nothing. */
    public static Plan empty() {
        return new Plan(List.of());
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return operations.isEmpty();
    }

    /** The plan that undoes this one: the inverses, last first. */
    public Plan inverse() {
        List<Operation> inverses = new ArrayList<>();
        for (int i = operations.size() - 1; i >= 0; i--) {
            inverses.add(operations.get(i).inverse());
        }
        return new Plan(inverses);
    }

    /**
     * The schema after all operations.
     *
     * @throws InapplicableOperationException if one doesn't fit the schema before it
     */
    public Schema applyTo(Schema before) {
        Schema schema = before;
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
        }
        return schema;
    }

    /** All statements, in order. */
    public List<Statement> statements() {
        return operations.stream().flatMap(it -> it.statements().stream()).toList();
    }

    /** What a reviewer must weigh, in order; without what can't hurt because the plan itself makes the table or column. */
    public List<Hazard> hazards() {
        return hazardsByOperation().stream().flatMap(List::stream).toList();
    }

    /** As {@link #hazards()}, a list for each operation. */
    public List<List<Hazard>> hazardsByOperation() {
        var made = new java.util.HashSet<QualifiedName>();
        var unfilled = new UnfilledColumns();
        var lifted = new LiftedChecks();
        List<List<Hazard>> hazards = new ArrayList<>();
        for (Operation operation : operations) {
            Set<QualifiedName> touched = operation.tables();
            boolean harmless = !touched.isEmpty() && made.containsAll(touched);
            hazards.add(harmless ? List.of() : lifted.reachable(operation, unfilled.reachable(operation)));
            unfilled.after(operation);
            lifted.after(operation);
            if (operation instanceof CreateTable create) {
                made.add(create.table().name());
            }
        }
        return hazards;
    }

    /** As {@link #hazardsByOperation()}, where each operation commits by itself. */
    public List<List<Hazard>> hazardsOutside() {
        return operations.stream().map(Operation::hazardsOutside).toList();
    }

    /** What the rows that are there are asked before it is proposed; {@code before} is the schema that they are in. */
    public List<RowQuestion> rowQuestions(Schema before) {
        var rows = new ReachedRows(before, changedEnums(before));
        var hazards = hazardsByOperation();
        var lifted = new LiftedChecks();
        List<RowQuestion> questions = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            boolean harmless = hazards.get(i).isEmpty() || lifted.isMet(operation);
            lifted.after(operation);
            List<RowCheck> checks = harmless ? List.of() : operation.rowChecks(rows.schema());
            checks.forEach(it -> questions.add(new RowQuestion(operation.describe(), rows.sql(it), it.problem())));
            rows.after(operation);
            boolean recomputes = operation instanceof AlterColumn alter && alter.recomputes();
            boolean converts = recomputes ? !hazards.get(i).isEmpty() : !checks.isEmpty();
            if (converts && operation instanceof AlterColumn alter) {
                alter.rowChecksAfter(rows.schema())
                        .forEach(
                                it -> questions.add(new RowQuestion(operation.describe(), rows.sql(it), it.problem())));
            }
        }
        return questions;
    }

    /**
     * The enum types that it makes or gives other values, each with all values that it ever has on the way: the questions
     * to the rows use them under these names.
     */
    public List<EnumType> changedEnums(Schema before) {
        Map<QualifiedName, EnumType> all = new TreeMap<>();
        before.enums().forEach(it -> all.put(it.name(), it));
        Schema schema = before;
        for (Operation operation : operations) {
            schema = operation.applyTo(schema);
            schema.enums().forEach(it -> all.merge(it.name(), it, Plan::joined));
        }
        return all.values().stream()
                .filter(it -> before.findEnum(it.name()).filter(it::equals).isEmpty())
                .toList();
    }

    private static EnumType joined(EnumType one, EnumType other) {
        Set<String> labels = new LinkedHashSet<>(one.labels());
        labels.addAll(other.labels());
        return one.labels(List.copyOf(labels));
    }

    /** The runs of operations that commit together: each as long as it can be. */
    public List<Segment> segments() {
        List<Segment> segments =
                operations.stream().flatMap(it -> it.segments().stream()).toList();
        return Segment.joined(segments);
    }

    /** The tables that it makes, changes or drops. */
    public Set<QualifiedName> tables() {
        var tables = new java.util.TreeSet<QualifiedName>();
        operations.forEach(it -> tables.addAll(it.tables()));
        return tables;
    }

    /** The tables, sequences and views that it makes, changes or drops. */
    public Set<QualifiedName> relations() {
        var relations = new java.util.TreeSet<QualifiedName>();
        operations.forEach(it -> relations.addAll(it.relations()));
        return relations;
    }

    /** Whether it may change more than its relations. */
    public boolean reachesFurther() {
        return operations.stream().anyMatch(Operation::reachesFurther);
    }

    /** The same plan with each operation completed by the schema before it. */
    public Plan resolvedAgainst(Schema before) {
        List<Operation> resolved = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Operation complete = operation.resolvedAgainst(schema);
            resolved.add(complete);
            schema = complete.applyTo(schema);
        }
        return new Plan(resolved);
    }

    /** The oldest server that can run it, as {@code server_version_num} has it; 0 if any can. */
    public int minimumVersion() {
        return operations.stream().mapToInt(Operation::minimumVersion).max().orElse(0);
    }

    /** What the executor does for all operations, in order. */
    public List<Action> actions() {
        return operations.stream().flatMap(it -> it.actions().stream()).toList();
    }

    /** The first operation that can't be undone, if there is one; also inside others. */
    public Optional<Irreversible> irreversible() {
        return operations.stream().flatMap(it -> it.irreversible().stream()).findFirst();
    }
}
