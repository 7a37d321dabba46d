// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueKey;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The columns that keys store besides their own. When one of them gets another type, PostgreSQL makes the key anew, and
 * refuses to while a foreign key leans on it: unlike those on the key's own columns it doesn't remember that one.
 */
public final class Includes {

    private Includes() {}

    /** The columns that the keys which a foreign key may lean on store besides. */
    public static Stream<String> of(Table target, ForeignKey key) {
        return target.constraints().stream()
                .filter(it -> it instanceof PrimaryKey || it instanceof UniqueKey)
                .filter(it -> Set.copyOf(it.columns()).equals(Set.copyOf(key.targetColumns())))
                .flatMap(Includes::of);
    }

    /** The columns that a constraint stores besides its own. */
    public static Stream<String> of(Constraint key) {
        return key.uses().stream().skip(key.columns().size());
    }
}
