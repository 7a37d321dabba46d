// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import dev.aludel.error.MigrationException;
import dev.aludel.operation.Operation;
import dev.aludel.operation.PlanRule;
import java.util.List;

/** A team's own rule that throws, or that makes a plan which can't run. */
public final class PlanRuleFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private PlanRuleFailedException(String problem, String remedy, Throwable cause) {
        super("ALU-351", problem, remedy, cause);
    }

    static PlanRuleFailedException threw(PlanRule rule, Operation operation, Throwable cause) {
        return new PlanRuleFailedException(
                "the rule %s failed on \"%s\": %s (%s)"
                        .formatted(
                                rule.getClass().getName(),
                                operation.describe(),
                                cause.getMessage(),
                                cause.getClass().getSimpleName()),
                "Correct the rule, or take it out of META-INF/services/dev.aludel.operation.PlanRule.",
                cause);
    }

    static PlanRuleFailedException inapplicable(List<PlanRule> rules, RuntimeException cause) {
        return new PlanRuleFailedException(
                "what the rules leave can't run (%s): %s"
                        .formatted(
                                String.join(
                                        ", ",
                                        rules.stream()
                                                .map(it -> it.getClass().getName())
                                                .toList()),
                                cause.getMessage()),
                "A rule that leaves an operation out must leave out those that build on it.",
                cause);
    }
}
