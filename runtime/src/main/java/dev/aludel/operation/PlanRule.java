// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Schema;
import java.util.List;

/**
 * A team's own rule about what is generated: it may leave operations out, or put others in their place, before a migration
 * is written.
 *
 * <p>Rules are found on {@code aludel.model.classpath} as services: a file {@code META-INF/services/dev.aludel.operation.PlanRule}
 * names the classes, each with a public constructor without parameters. They run in the order of their class names, on
 * every operation of every generated plan, and on those of {@code check}; what a rule leaves out is left out each time. The
 * plan that they make is what is proven and written.
 */
public interface PlanRule {

    /**
     * What is written in place of one operation: the operation itself, others, or nothing.
     *
     * @param operation what the difference asks for
     * @param before the schema that it would run on
     */
    List<Operation> apply(Operation operation, Schema before);
}
