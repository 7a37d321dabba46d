// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The schema that migrations make, known without a database.
 *
 * @param schema the schema; expressions as the migrations spell them
 * @param modelOwned its objects that are the model's, in order; all others are the database's
 * @param opaqueSince the first revision with SQL that doesn't declare its effect, from which on the schema is a guess;
 *     or null
 */
public record ExpectedSchema(
        Schema schema, Set<ObjectKey> modelOwned, @Nullable String opaqueSince) {

    public ExpectedSchema {
        requireNonNull(schema, "schema");
        modelOwned = Collections.unmodifiableSet(new TreeSet<>(modelOwned));
    }
}
