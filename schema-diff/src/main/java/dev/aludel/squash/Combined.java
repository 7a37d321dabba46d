// SPDX-License-Identifier: Apache-2.0
package dev.aludel.squash;

import static java.util.Objects.requireNonNull;

import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;

/**
 * What operations were combined to.
 *
 * @param plan the operations that are left
 * @param end the schema after them
 * @param whole whether nothing had to stay as it was
 */
public record Combined(Plan plan, Schema end, boolean whole) {

    public Combined {
        requireNonNull(plan, "plan");
        requireNonNull(end, "end");
    }
}
