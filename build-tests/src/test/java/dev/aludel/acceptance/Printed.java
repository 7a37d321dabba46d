// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import java.util.stream.Collectors;

/** Plans and schemas as a person reads them in the message of a failed test. */
final class Printed {

    private Printed() {}

    /** Each operation in words, with its statements under it. */
    static String of(Plan plan) {
        return plan.operations().stream()
                .map(it -> "  " + it.describe()
                        + it.statements().stream()
                                .map(sql -> "\n      " + sql.sql().replace("\n", "\n      "))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** The statements that make it. */
    static String of(Schema schema) {
        return Workbench.creating(schema).statements().stream()
                .map(it -> "  " + it.sql().replace("\n", "\n  ") + ";")
                .collect(Collectors.joining("\n"));
    }
}
