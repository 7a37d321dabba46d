// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of steps where a migration is under way: it comes first, and only as it began.
 *
 * @param underWay the migration that is not finished, or null
 * @param together whether all steps are to be one transaction
 */
record Resumption(@Nullable UnderWay underWay, boolean together) {

    /**
     * The steps with the unfinished one in front, which no other one can lead to: what it needs has been there when it
     * began.
     *
     * @throws MigrationUnderWayException if it is none of them, or can't be one transaction with them
     * @throws PlanChangedException if it isn't the one that began
     */
    List<Step> first(List<Step> steps) {
        UnderWay unfinished = underWay;
        if (unfinished == null) {
            return steps;
        }
        Step same = steps.stream()
                .filter(it -> it.revision().id().equals(unfinished.revision()))
                .filter(it -> it.direction() == unfinished.direction())
                .findFirst()
                .orElseThrow(() -> new MigrationUnderWayException(unfinished));
        if (!same.planHash().equals(unfinished.planHash())) {
            throw new PlanChangedException(same.revision(), unfinished, same.planHash());
        }
        if (together) {
            throw MigrationUnderWayException.together(unfinished);
        }
        List<Step> ordered = new ArrayList<>(steps);
        ordered.remove(same);
        ordered.add(0, same);
        return List.copyOf(ordered);
    }
}
