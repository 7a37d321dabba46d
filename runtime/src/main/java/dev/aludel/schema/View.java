// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * A view.
 *
 * @param name its name
 * @param query the query that it stands for
 */
public record View(QualifiedName name, String query) {

    public View {
        requireNonNull(name, "name");
        query = bare(query);
    }

    /** A view: {@code view("active_users", "SELECT id FROM users WHERE active")}; the name as {@link QualifiedName#parse} reads it. */
    public static View view(String name, String query) {
        return new View(QualifiedName.parse(name), query);
    }

    /** The same view of another query. */
    public View of(String other) {
        return new View(name, other);
    }

    /** A query without what only ends a statement. */
    private static String bare(String query) {
        String text = query.strip();
        while (text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).stripTrailing();
        }
        return text;
    }
}
