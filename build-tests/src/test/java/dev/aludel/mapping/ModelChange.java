// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.operation.Hazard;
import dev.aludel.operation.Plan;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A model that becomes another one.
 *
 * @param name what it is called in a test report
 * @param from the model before
 * @param to the model after
 * @param dangers what the reviewer is warned of, beside locks
 * @param suitsAnyRow whether every row that a table may hold goes along
 */
record ModelChange(String name, EntityModel from, EntityModel to, Set<Hazard.Kind> dangers, boolean suitsAnyRow) {

    private static final Set<Hazard.Kind> ABOUT_ROWS =
            Set.of(Hazard.Kind.DELETES_DATA, Hazard.Kind.CHANGES_DATA, Hazard.Kind.FAILS_ON_EXISTING_ROWS);

    static ModelChange of(String name, EntityModel from, EntityModel to, Hazard.Kind... dangers) {
        return new ModelChange(name, from, to, Set.of(dangers), false);
    }

    ModelChange suitingAnyRow() {
        return new ModelChange(name, from, to, dangers, true);
    }

    /** What a plan warns of, beside locks. */
    static Set<Hazard.Kind> dangersOf(Plan plan) {
        return plan.hazards().stream()
                .map(Hazard::kind)
                .filter(ABOUT_ROWS::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
        return name;
    }
}
