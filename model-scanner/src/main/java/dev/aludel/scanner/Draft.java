// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DerivedNames;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TableElement;
import dev.aludel.schema.UniqueKey;
import java.util.List;

/**
 * A constraint or index that may still need a name.
 *
 * @param element the constraint or index; its name counts if somebody gave it
 * @param named whether somebody gave its name
 * @param columns the columns that a derived name speaks of
 */
record Draft(TableElement element, boolean named, List<String> columns) {

    /** What stands for the name of an element that has none yet. */
    static final String UNNAMED = "?";

    static Draft of(Constraint constraint) {
        return new Draft(constraint, !constraint.name().equals(UNNAMED), constraint.columns());
    }

    static Draft of(CheckConstraint check, List<String> columns) {
        return new Draft(check, !check.name().equals(UNNAMED), columns);
    }

    static Draft of(Index index, List<String> columns) {
        return new Draft(index, !index.name().equals(UNNAMED), columns);
    }

    /** Whether its name is one of the relations' of its schema: it is an index, or makes one. */
    boolean isRelation() {
        return element instanceof Index || element instanceof PrimaryKey || element instanceof UniqueKey;
    }

    ObjectKey key(QualifiedName table) {
        ObjectKey.Kind kind = element instanceof Index ? ObjectKey.Kind.INDEX : ObjectKey.Kind.CONSTRAINT;
        return ObjectKey.part(kind, table, element.name());
    }

    /** The same with a derived name, if it has none. */
    Draft named(QualifiedName table, DerivedNames names) {
        if (named) {
            return this;
        }
        return new Draft(derived(table, names), false, columns);
    }

    private TableElement derived(QualifiedName table, DerivedNames names) {
        if (element instanceof PrimaryKey key) {
            return key.named(names.primaryKey(table));
        }
        if (element instanceof UniqueKey key) {
            return key.named(names.unique(table, columns));
        }
        if (element instanceof ForeignKey key) {
            return key.named(names.foreignKey(table, columns));
        }
        if (element instanceof CheckConstraint check) {
            return check.named(names.check(table, columns));
        }
        return ((Index) element).named(names.index(table, columns));
    }
}
