// SPDX-License-Identifier: Apache-2.0
package dev.aludel.model;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The schema that an entity model asks for.
 *
 * @param schema the schema, expressions in the model's own spelling
 * @param unnamed constraints and indexes that nobody named; the schema holds derived names for them
 * @param provenance which attribute each column comes from, as {@code com.acme.User.email}
 * @param formerNames what the model says that a table, a column or a sequence was called before, see {@link RenamedFrom};
 *     the latest first
 * @param numbered the columns that each sequence numbers
 * @param findings what the model says that can't be carried over
 */
public record ModelSchema(
        Schema schema,
        Set<ObjectKey> unnamed,
        Map<ColumnName, String> provenance,
        Map<ObjectKey, List<String>> formerNames,
        Map<QualifiedName, List<ColumnName>> numbered,
        List<Finding> findings) {

    public ModelSchema {
        requireNonNull(schema, "schema");
        unnamed = new TreeSet<>(unnamed);
        var sorted = new TreeMap<ColumnName, String>();
        sorted.putAll(provenance);
        provenance = sorted;
        var former = new TreeMap<ObjectKey, List<String>>();
        formerNames.forEach((key, names) -> former.put(key, List.copyOf(names)));
        formerNames = former;
        var columns = new TreeMap<QualifiedName, List<ColumnName>>();
        numbered.forEach((sequence, names) -> columns.put(sequence, List.copyOf(new TreeSet<>(names))));
        numbered = columns;
        findings = List.copyOf(findings);
    }

    /** The model of which nothing is known but the schema. */
    public static ModelSchema of(Schema schema) {
        return new ModelSchema(schema, Set.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    /** The same model with more that a person should know. */
    public ModelSchema with(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new ModelSchema(schema, unnamed, provenance, formerNames, numbered, all);
    }

    /** Whether nobody gave this constraint or index its name. */
    public boolean isUnnamed(ObjectKey key) {
        return unnamed.contains(key);
    }
}
