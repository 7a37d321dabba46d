// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.AllowedValues;
import dev.aludel.sql.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checks that a plan has dropped from tables that nothing has written to since: every row meets them still, so that a
 * check that allows more, such as that of an enum with one more constant, finds nothing to refuse.
 */
final class LiftedChecks {

    private final Map<QualifiedName, List<CheckConstraint>> checks = new TreeMap<>();

    /** The hazards of the next operation, without what can't happen. */
    List<Hazard> reachable(Operation operation, List<Hazard> hazards) {
        return isMet(operation)
                ? hazards.stream()
                        .filter(it -> it.kind() != Hazard.Kind.FAILS_ON_EXISTING_ROWS)
                        .toList()
                : hazards;
    }

    /** Whether the next operation adds a check that all rows are known to meet. */
    boolean isMet(Operation operation) {
        return operation instanceof AddConstraint add
                && add.constraint() instanceof CheckConstraint check
                && checks.getOrDefault(add.table(), List.of()).stream().anyMatch(it -> implies(it, check));
    }

    private static boolean implies(CheckConstraint lifted, CheckConstraint added) {
        boolean everywhere = lifted.validity() == null && (!lifted.noInherit() || added.noInherit());
        if (!everywhere) {
            return false;
        }
        if (lifted.expression().equals(added.expression())) {
            return true;
        }
        Optional<AllowedValues> wide = AllowedValues.of(added.expression());
        return AllowedValues.of(lifted.expression())
                .filter(narrow -> wide.filter(it -> it.includes(narrow)).isPresent())
                .isPresent();
    }

    /** Takes a step of the plan; whatever may write to a table, or change what its columns hold, ends what is known of it. */
    void after(Operation operation) {
        if (operation instanceof DropConstraint drop) {
            if (drop.definition() instanceof CheckConstraint check) {
                checks.computeIfAbsent(drop.table(), it -> new ArrayList<>()).add(check);
            }
        } else if (operation instanceof AddColumn add) {
            forget(add.table(), add.column().name());
        } else if (operation instanceof DropColumn drop) {
            forget(drop.table(), drop.name());
        } else if (operation instanceof AlterColumn alter) {
            forget(alter.table(), alter.to().name());
        } else if (!isAboutRules(operation)) {
            boolean block = operation instanceof DatabaseOnly || operation instanceof OutsideTransaction;
            boolean sql = operation instanceof Execute || operation instanceof Batch;
            boolean anywhere = sql || block || operation.tables().isEmpty();
            checks.keySet().removeIf(it -> anywhere || operation.tables().contains(it));
        }
    }

    /** What is known of one column. */
    private void forget(QualifiedName table, String column) {
        checks.getOrDefault(table, new ArrayList<>()).removeIf(it -> Mentions.any(it.expression(), List.of(column)));
    }

    private static boolean isAboutRules(Operation operation) {
        return operation instanceof AddConstraint
                || operation instanceof CreateIndex
                || operation instanceof DropIndex
                || operation instanceof CommentOnTable;
    }
}
