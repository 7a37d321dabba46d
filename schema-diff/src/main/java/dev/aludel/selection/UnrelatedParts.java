// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The parts of a plan that have nothing to do with each other, each by its tables: no operation touches two of them, and no
 * foreign key, before or after, leads from one to another.
 */
public final class UnrelatedParts {

    private final Map<QualifiedName, QualifiedName> leaders = new HashMap<>();

    private UnrelatedParts() {}

    /** The parts, by their first table's name. */
    public static List<Set<QualifiedName>> of(Plan plan, Schema before, Schema after) {
        var parts = new UnrelatedParts();
        Set<QualifiedName> touched = plan.tables();
        for (Operation operation : plan.operations()) {
            List<QualifiedName> tables = new ArrayList<>(operation.tables());
            tables.forEach(it -> parts.join(tables.get(0), it));
        }
        List.of(before, after)
                .forEach(schema -> touched.forEach(name -> schema.findTable(name).stream()
                        .flatMap(it -> it.constraints(ForeignKey.class))
                        .map(ForeignKey::target)
                        .filter(touched::contains)
                        .forEach(target -> parts.join(name, target))));
        Map<QualifiedName, Set<QualifiedName>> groups = new TreeMap<>();
        touched.forEach(it ->
                groups.computeIfAbsent(parts.leader(it), key -> new TreeSet<>()).add(it));
        return groups.values().stream()
                .sorted(Comparator.comparing(it -> it.iterator().next()))
                .toList();
    }

    private void join(QualifiedName one, QualifiedName other) {
        leaders.put(leader(one), leader(other));
    }

    private QualifiedName leader(QualifiedName name) {
        QualifiedName leader = name;
        for (QualifiedName next = leaders.get(leader);
                next != null && !next.equals(leader);
                next = leaders.get(leader)) {
            leader = next;
        }
        return leader;
    }
}
