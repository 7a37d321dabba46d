// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static java.util.Comparator.comparing;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.DerivedNames;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives names to what nobody named, beside the names that somebody gave.
 *
 * <p>Tables, sequences and indexes of a schema share one space of names, and an index that a constraint makes has the
 * constraint's name; foreign keys and checks need only be unique in their table.
 */
final class Naming {

    private final DerivedNames derived = new DerivedNames();
    private final Map<QualifiedName, String> relations = new HashMap<>();
    private final Set<ObjectKey> unnamed = new HashSet<>();
    private final Report report;

    Naming(Report report) {
        this.report = report;
    }

    List<Table> tables(List<TableDraft> drafts, List<Sequence> sequences) {
        List<TableDraft> sorted =
                drafts.stream().sorted(comparing(TableDraft::name)).toList();
        sequences.forEach(it -> take(it.name(), "sequence " + it.name()));
        sorted.forEach(it -> take(it.name(), "table " + it.name()));
        sorted.forEach(this::takeNamed);
        List<Table> tables = new ArrayList<>();
        sorted.forEach(it -> tables.add(table(it)));
        return tables;
    }

    /** What got a derived name. */
    Set<ObjectKey> unnamed() {
        return unnamed;
    }

    private void takeNamed(TableDraft table) {
        Set<String> inTable = new HashSet<>();
        for (Draft part : table.parts()) {
            if (!part.named()) {
                continue;
            }
            String name = part.element().name();
            String described = "%s of table %s".formatted(part.isRelation() ? "index" : "constraint", table.name());
            if (part.isRelation()) {
                take(table.name().sibling(name), described);
            } else {
                derived.take(table.name().sibling(name));
            }
            if (part.element() instanceof Constraint && !inTable.add(name)) {
                report.problem("table %s has two constraints with the name \"%s\". Give one another name."
                        .formatted(table.name(), name));
            }
        }
    }

    private void take(QualifiedName name, String described) {
        derived.take(name);
        String before = relations.putIfAbsent(name, described);
        if (before != null) {
            report.problem("the name \"%s\" is that of %s and of %s; names end after 63 bytes. Give one another name."
                    .formatted(name.name(), before, described));
        }
    }

    private Table table(TableDraft draft) {
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        for (Draft part : draft.parts()) {
            Draft complete = part.named(draft.name(), derived);
            if (complete.element() instanceof Constraint constraint) {
                constraints.add(constraint);
            } else {
                indexes.add((Index) complete.element());
            }
            if (!complete.named()) {
                unnamed.add(complete.key(draft.name()));
            }
        }
        return new Table(draft.name(), draft.columns(), constraints, indexes, draft.comment(), draft.options());
    }
}
