// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/** What a table is made of: columns, constraints, indexes, a comment and options. */
public sealed interface TableElement permits Column, Constraint, Index, TableComment, TableOptions {

    /** Its name, unique among its kind in the table. */
    String name();
}
