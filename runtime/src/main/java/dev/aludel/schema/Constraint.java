// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.List;

/** A rule that the rows of a table obey; named, and unique by name within its table. */
public sealed interface Constraint extends TableElement permits PrimaryKey, UniqueKey, ForeignKey, CheckConstraint {

    /** The kind in words, as SQL says it in lower case: {@code foreign key}. */
    String kind();

    /** The same constraint under another name. */
    Constraint named(String other);

    /** The same constraint after a column of its own table was renamed; expressions are left as they are. */
    Constraint renamingColumn(String from, String to);

    /** The columns of its own table that it lists; empty for a check, which has an expression instead. */
    List<String> columns();
}
