// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import dev.aludel.operation.Plan;
import dev.aludel.operation.Segment;
import dev.aludel.revision.RevisionNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A revision that a call would run.
 *
 * @param revision the revision
 * @param direction which way
 * @param plan what would run
 * @param underWay where it would go on, or null if it hasn't begun
 * @param forecasts what its steps in batches would go through, in order
 */
public record PlannedStep(
        RevisionNode revision,
        Direction direction,
        Plan plan,
        @Nullable UnderWay underWay,
        List<BatchForecast> forecasts) {

    public PlannedStep {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        requireNonNull(plan, "plan");
        forecasts = List.copyOf(forecasts);
    }

    /** What commits together, in order. */
    public List<Segment> segments() {
        return plan.segments();
    }
}
