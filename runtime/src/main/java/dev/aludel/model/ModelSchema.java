// SPDX-License-Identifier: Apache-2.0
package dev.aludel.model;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
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
 * @param findings what the model says that can't be carried over
 */
public record ModelSchema(
        Schema schema, Set<ObjectKey> unnamed, Map<ColumnName, String> provenance, List<Finding> findings) {

    public ModelSchema {
        requireNonNull(schema, "schema");
        unnamed = new TreeSet<>(unnamed);
        var sorted = new TreeMap<ColumnName, String>();
        sorted.putAll(provenance);
        provenance = sorted;
        findings = List.copyOf(findings);
    }

    /** Whether nobody gave this constraint or index its name. */
    public boolean isUnnamed(ObjectKey key) {
        return unnamed.contains(key);
    }
}
