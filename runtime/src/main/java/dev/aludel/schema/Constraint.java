// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule that the rows of a table obey; named, and unique by name within its table. */
public sealed interface Constraint extends TableElement
        permits PrimaryKey, UniqueKey, ForeignKey, CheckConstraint, ExclusionConstraint {

    /** The first server that knows {@code NOT ENFORCED}. */
    int NOT_ENFORCED = 180000;

    /** The kind in words, as SQL says it in lower case: {@code foreign key}. */
    String kind();

    /** The same constraint under another name. */
    Constraint named(String other);

    /** The same constraint after a column of its own table was renamed; expressions are left as they are. */
    Constraint renamingColumn(String from, String to);

    /** The columns of its own table that it lists; empty for a check, which has an expression instead. */
    List<String> columns();

    /** The columns of its own table without which it can't stand: those that it lists, and those that its index stores. */
    default List<String> uses() {
        return columns();
    }

    /** Its comment, or null. */
    @Nullable
    String comment();

    /** The same constraint with a comment, or without one. */
    Constraint comment(@Nullable String text);

    /** The storage parameters of its index, where it is a key; an exclusion constraint has them in its definition. */
    default List<StorageParameter> parameters() {
        return List.of();
    }

    /** The same constraint with other storage parameters of its index, where it is a key. */
    default Constraint storing(List<StorageParameter> others) {
        return this;
    }

    /** Which rows it leaves unchecked, or null if none. */
    default @Nullable Validity validity() {
        return null;
    }

    /** Whether it makes an index of its name: then that is a name of a relation too. */
    default boolean makesIndex() {
        return !(this instanceof CheckConstraint || this instanceof ForeignKey);
    }

    /** The oldest server that has such a constraint, as {@code server_version_num} has it; 0 if any has. */
    default int minimumVersion() {
        return 0;
    }
}
