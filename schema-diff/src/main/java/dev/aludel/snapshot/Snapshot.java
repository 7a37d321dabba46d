// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A live database at one moment.
 *
 * @param schema what Aludel models of it, expressions as PostgreSQL prints them
 * @param serverVersion PostgreSQL's version as {@code server_version_num} has it: 170004 for 17.4
 * @param expressionColumns for each check, each exclusion constraint, each index with an expression or a predicate, and
 *     each generated column: the columns of its table that it uses
 * @param findings what the schema can't hold
 * @param otherRelations names in use in the schemas read that belong to nothing in {@code schema}: views, partitions,
 *     foreign tables, ignored tables, sequences of identity columns
 * @param dependents for each table, column, key and enum type, what else in the database is made of it and would block
 *     its change or its drop: views, rules, triggers, policies, functions and types, in words
 * @param identitySequences the sequences inside identity columns, each with the table that it goes away with
 */
public record Snapshot(
        Schema schema,
        int serverVersion,
        Map<ObjectKey, Set<String>> expressionColumns,
        List<Finding> findings,
        Set<QualifiedName> otherRelations,
        Map<ObjectKey, Set<String>> dependents,
        Map<QualifiedName, QualifiedName> identitySequences) {

    public Snapshot {
        requireNonNull(schema, "schema");
        expressionColumns = sorted(expressionColumns);
        dependents = sorted(dependents);
        findings = List.copyOf(findings);
        otherRelations = new TreeSet<>(otherRelations);
        identitySequences = new TreeMap<>(identitySequences);
    }

    private static Map<ObjectKey, Set<String>> sorted(Map<ObjectKey, Set<String>> sets) {
        var sorted = new TreeMap<ObjectKey, Set<String>>();
        sets.forEach((key, set) -> sorted.put(key, new TreeSet<>(set)));
        return sorted;
    }

    /** What stands in the database besides {@code schema} once only some of its tables are left. */
    public Set<QualifiedName> otherRelationsBeside(List<Table> tables) {
        Set<QualifiedName> left = new TreeSet<>();
        tables.forEach(it -> left.add(it.name()));
        Set<QualifiedName> others = new TreeSet<>(otherRelations);
        identitySequences.forEach((sequence, table) -> {
            if (!left.contains(table)) {
                others.remove(sequence);
            }
        });
        return others;
    }

    /** The same moment with only these of its views in the schema; the others are relations like any. */
    public Snapshot withViews(List<View> ours) {
        Set<QualifiedName> others = new TreeSet<>(otherRelations);
        schema.views().forEach(it -> others.add(it.name()));
        ours.forEach(it -> others.remove(it.name()));
        return new Snapshot(
                schema.views(ours), serverVersion, expressionColumns, findings, others, dependents, identitySequences);
    }

    /** The same moment with expressions in other words that mean the same. */
    public Snapshot respelled(Schema same) {
        return new Snapshot(
                same, serverVersion, expressionColumns, findings, otherRelations, dependents, identitySequences);
    }
}
