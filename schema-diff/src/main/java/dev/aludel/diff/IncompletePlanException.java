// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.error.MigrationException;
import dev.aludel.operation.InapplicableOperationException;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A plan that doesn't lead to its target. It is refused, so that a bug never becomes a wrong migration. */
public final class IncompletePlanException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private IncompletePlanException(Plan plan, String residue) {
        super(
                "ALU-310",
                "the plan doesn't lead to its target: %s".formatted(residue),
                "This is a bug in Aludel; please report it with the plan:%n%s".formatted(words(plan)));
    }

    static void check(Plan plan, Schema from, Schema to) {
        Schema reached;
        try {
            reached = normal(plan.applyTo(from));
        } catch (InapplicableOperationException e) {
            throw new IncompletePlanException(plan, e.problem());
        }
        Schema wanted = normal(to);
        if (!reached.equals(wanted)) {
            throw new IncompletePlanException(plan, String.join("; ", residue(reached, wanted)));
        }
    }

    /** The schema with columns by name: PostgreSQL can't put a column back in its place, so their order is no difference. */
    private static Schema normal(Schema schema) {
        return schema.tables(
                schema.tables().stream().map(IncompletePlanException::normal).toList());
    }

    private static Table normal(Table table) {
        return table.columns(table.columns().stream()
                .sorted(Comparator.comparing(Column::name))
                .toList());
    }

    private static List<String> residue(Schema reached, Schema wanted) {
        List<String> residue = new ArrayList<>();
        for (Table table : wanted.tables()) {
            if (reached.findTable(table.name()).filter(table::equals).isEmpty()) {
                residue.add("wanted " + table + ", reached "
                        + reached.findTable(table.name()).orElse(null));
            }
        }
        for (Table table : reached.tables()) {
            if (wanted.findTable(table.name()).isEmpty()) {
                residue.add("left over: table " + table.name());
            }
        }
        if (!reached.views().equals(wanted.views())) {
            residue.add("wanted " + wanted.views() + ", reached " + reached.views());
        }
        if (!reached.enums().equals(wanted.enums())) {
            residue.add("wanted " + wanted.enums() + ", reached " + reached.enums());
        }
        if (!reached.sequences().equals(wanted.sequences())) {
            residue.add("wanted " + wanted.sequences() + ", reached " + reached.sequences());
        }
        if (!reached.namespaces().equals(wanted.namespaces())) {
            residue.add("wanted schemas " + wanted.namespaces() + ", reached " + reached.namespaces());
        }
        return residue;
    }

    private static String words(Plan plan) {
        return String.join(
                "\n", plan.operations().stream().map(it -> "  " + it.describe()).toList());
    }
}
