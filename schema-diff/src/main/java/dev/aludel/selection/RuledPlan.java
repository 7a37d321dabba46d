// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import dev.aludel.model.Finding;
import dev.aludel.operation.InapplicableOperationException;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.operation.PlanRule;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan after a team's own rules.
 *
 * @param plan what is left
 * @param target the schema that it leads to
 * @param findings what each rule changed
 */
public record RuledPlan(Plan plan, Schema target, List<Finding> findings) {

    public RuledPlan {
        findings = List.copyOf(findings);
    }

    /**
     * What rules make of a plan.
     *
     * @throws PlanRuleFailedException if a rule throws, or what it leaves can't run
     */
    public static RuledPlan of(Plan plan, Schema from, List<PlanRule> rules) {
        List<Operation> operations = plan.operations();
        List<Finding> findings = new ArrayList<>();
        for (PlanRule rule : rules) {
            operations = ruled(operations, from, rule, findings);
        }
        var left = new Plan(operations);
        try {
            return new RuledPlan(left, left.applyTo(from), findings);
        } catch (InapplicableOperationException e) {
            throw PlanRuleFailedException.inapplicable(rules, e);
        }
    }

    private static List<Operation> ruled(
            List<Operation> operations, Schema from, PlanRule rule, List<Finding> findings) {
        List<Operation> result = new ArrayList<>();
        Schema schema = from;
        for (Operation operation : operations) {
            List<Operation> others = asked(rule, operation, schema);
            if (!others.equals(List.of(operation))) {
                findings.add(new Finding(Finding.Kind.NOTE, operation.describe(), words(rule, others)));
            }
            result.addAll(others);
            try {
                for (Operation other : others) {
                    schema = other.applyTo(schema);
                }
            } catch (InapplicableOperationException e) {
                throw PlanRuleFailedException.inapplicable(List.of(rule), e);
            }
        }
        return result;
    }

    private static List<Operation> asked(PlanRule rule, Operation operation, Schema schema) {
        try {
            return List.copyOf(rule.apply(operation, schema));
        } catch (RuntimeException | LinkageError e) {
            throw PlanRuleFailedException.threw(rule, operation, e);
        }
    }

    private static String words(PlanRule rule, List<Operation> others) {
        String name = rule.getClass().getName();
        return others.isEmpty()
                ? "left out by " + name
                : "%s writes instead: %s"
                        .formatted(
                                name,
                                String.join(
                                        "; ",
                                        others.stream().map(Operation::describe).toList()));
    }
}
