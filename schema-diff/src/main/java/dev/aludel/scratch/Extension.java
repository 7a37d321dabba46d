// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.sql.Mentions;
import java.util.List;

/**
 * An extension of a database.
 *
 * @param name its name
 * @param schema the schema that its objects are in
 * @param members the names of its types, of its operator classes, and of its functions that PostgreSQL has none of that name
 */
public record Extension(String name, String schema, List<String> members) {

    public Extension {
        members = List.copyOf(members);
    }

    /** Whether SQL may name something of it. */
    public boolean isNamedIn(String sql) {
        return Mentions.any(sql, members);
    }
}
