// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What in a database would make PostgreSQL refuse a plan: what is made of the objects that it changes. */
public final class Blockers {

    private Blockers() {}

    /**
     * What blocks each operation, in words; those that nothing blocks are left out.
     *
     * @param plan the plan
     * @param dependents what is made of each table, column, key and type, by their names before the plan
     */
    public static List<String> of(Plan plan, Map<ObjectKey, Set<String>> dependents) {
        Map<ObjectKey, Set<String>> now = new TreeMap<>(dependents);
        Set<String> blocked = new LinkedHashSet<>();
        for (Operation operation : plan.operations()) {
            Set<String> blockers = new TreeSet<>();
            if (!operation.takesAway().isEmpty()) {
                now = without(operation.takesAway(), now);
            }
            for (ObjectKey key : now.keySet()) {
                if (operation.disturbs(key)) {
                    blockers.addAll(now.get(key));
                }
            }
            if (!blockers.isEmpty()) {
                blocked.add(operation.describe() + ": used by " + String.join(", ", blockers));
            }
            Map<ObjectKey, Set<String>> after = new TreeMap<>();
            now.forEach((key, words) -> after.put(operation.renamed(key), words));
            now = after;
        }
        return new ArrayList<>(blocked);
    }

    private static Map<ObjectKey, Set<String>> without(Set<String> gone, Map<ObjectKey, Set<String>> dependents) {
        Map<ObjectKey, Set<String>> left = new TreeMap<>();
        dependents.forEach((key, words) -> {
            Set<String> others = new TreeSet<>(words);
            others.removeAll(gone);
            left.put(key, others);
        });
        return left;
    }
}
