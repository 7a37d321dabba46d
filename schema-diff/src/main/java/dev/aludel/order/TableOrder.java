// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The order in which tables can be created: what is referred to first, ties by name.
 *
 * <p>A depth-first walk along foreign keys, without recursion since a chain of them may be long; a circle is entered at
 * its first table by name and cut where it closes.
 */
final class TableOrder {

    private final Map<QualifiedName, Table> tables = new TreeMap<>();

    private final Set<QualifiedName> entered = new HashSet<>();

    private final List<Table> order = new ArrayList<>();

    private TableOrder(List<Table> tables) {
        tables.forEach(it -> this.tables.put(it.name(), it));
    }

    static List<Table> referredFirst(List<Table> tables) {
        var walk = new TableOrder(tables);
        walk.tables.values().forEach(walk::visit);
        return walk.order;
    }

    private void visit(Table start) {
        if (!entered.add(start.name())) {
            return;
        }
        Deque<Visit> path = new ArrayDeque<>();
        path.push(new Visit(start, targets(start)));
        while (!path.isEmpty()) {
            Visit visit = path.element();
            if (!visit.targets.hasNext()) {
                order.add(visit.table);
                path.pop();
            } else {
                Table next = tables.get(visit.targets.next());
                if (next != null && entered.add(next.name())) {
                    path.push(new Visit(next, targets(next)));
                }
            }
        }
    }

    private static Iterator<QualifiedName> targets(Table table) {
        return table.constraints(ForeignKey.class)
                .map(ForeignKey::target)
                .sorted()
                .toList()
                .iterator();
    }

    /**
     * A table on the path, with the tables that it refers to and the walk has not looked at.
     *
     * @param table the table
     * @param targets what is left to look at
     */
    private record Visit(Table table, Iterator<QualifiedName> targets) {}
}
