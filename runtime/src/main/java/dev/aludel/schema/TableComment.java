// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

/**
 * The comment of a table, as it is written among the table's elements; a {@link Table} itself holds the text.
 *
 * @param text the comment
 */
public record TableComment(String text) implements TableElement {

    public TableComment {
        requireNonNull(text, "text");
    }

    /** The comment of the table that it stands in. */
    public static TableComment comment(String text) {
        return new TableComment(text);
    }

    @Override
    public String name() {
        return "comment";
    }
}
