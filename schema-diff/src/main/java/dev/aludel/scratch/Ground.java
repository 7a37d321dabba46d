// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a schema that a plan can reach: the tables that it touches, those that they refer to and those that refer
 * to them, and the sequences that these use. Nothing else can change by it.
 *
 * @param from that part before the plan
 * @param to that part after it
 */
record Ground(Schema from, Schema to) {

    static Ground of(Schema from, Schema to, Plan plan) {
        if (!from.views().isEmpty() || !to.views().isEmpty()) {
            // A view may lean on any table.
            return new Ground(from, to);
        }
        Set<QualifiedName> near = neighbours(from, plan.tables());
        near.addAll(neighbours(to, plan.tables()));
        plan.operations().forEach(it -> near.addAll(it.reads()));
        Set<QualifiedName> sequences = new TreeSet<>();
        changed(from, to, sequences);
        changed(to, from, sequences);
        used(from, near, sequences);
        used(to, near, sequences);
        return new Ground(part(from, near, sequences), part(to, near, sequences));
    }

    private static Set<QualifiedName> neighbours(Schema schema, Set<QualifiedName> touched) {
        Set<QualifiedName> near = new TreeSet<>(touched);
        for (Table table : schema.tables()) {
            List<QualifiedName> targets =
                    table.constraints(ForeignKey.class).map(ForeignKey::target).toList();
            if (touched.contains(table.name())) {
                near.addAll(targets);
            } else if (targets.stream().anyMatch(touched::contains)) {
                near.add(table.name());
            }
        }
        return near;
    }

    private static void changed(Schema one, Schema other, Set<QualifiedName> changed) {
        for (Sequence sequence : one.sequences()) {
            if (other.findSequence(sequence.name()).filter(sequence::equals).isEmpty()) {
                changed.add(sequence.name());
            }
        }
    }

    private static Schema part(Schema schema, Set<QualifiedName> near, Set<QualifiedName> sequences) {
        List<Table> tables = new ArrayList<>();
        for (Table table : schema.tables()) {
            if (near.contains(table.name())) {
                tables.add(table.constraints(table.constraints().stream()
                        .filter(it -> !(it instanceof ForeignKey key) || near.contains(key.target()))
                        .toList()));
            }
        }
        List<Sequence> used = schema.sequences().stream()
                .filter(it -> sequences.contains(it.name()))
                .toList();
        return new Schema(schema.namespaces(), schema.enums(), used, tables);
    }

    private static void used(Schema schema, Set<QualifiedName> near, Set<QualifiedName> sequences) {
        var defaults = new StringBuilder();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                if (near.contains(table.name()) && column.value() instanceof ColumnDefault given) {
                    defaults.append(unquoted(given.expression())).append('\n');
                }
            }
        }
        for (Sequence sequence : schema.sequences()) {
            var owner = sequence.ownedBy();
            boolean used = owner == null
                    ? defaults.indexOf(unquoted(sequence.name().name())) >= 0
                    : near.contains(owner.table());
            if (used) {
                sequences.add(sequence.name());
            }
        }
    }

    /** A name or an expression that names it, without what quoting adds. */
    private static String unquoted(String text) {
        return text.replace("\"", "").replace("'", "").replace("\\", "");
    }
}
