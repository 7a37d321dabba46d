// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Adds a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {

    public AddConstraint {
        requireNonNull(table, "table");
        requireNonNull(constraint, "constraint");
    }

    @Override
    public DropConstraint inverse() {
        return new DropConstraint(table, constraint.name(), constraint);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.require(this, it.findConstraint(constraint.name()).isEmpty(), "it is there already");
            constraint.uses().forEach(column -> Change.column(this, it, column));
            return it.plus(constraint);
        });
    }

    @Override
    public List<Statement> statements() {
        Statement add = Statement.of("ALTER TABLE " + quoted(table) + " ADD " + Definitions.constraint(constraint));
        return constraint.comment() == null ? List.of(add) : List.of(add, comment(table, constraint));
    }

    static Statement comment(QualifiedName table, Constraint constraint) {
        String text = requireNonNull(constraint.comment(), "comment");
        return Statement.of(
                "COMMENT ON CONSTRAINT " + quoted(constraint.name()) + " ON " + quoted(table) + " IS " + literal(text));
    }

    @Override
    public List<Hazard> hazards() {
        if (constraint.validity() != null) {
            return List.of();
        }
        return List.of(
                new Hazard(Hazard.Kind.FAILS_ON_EXISTING_ROWS, "fails if " + offence()),
                new Hazard(
                        Hazard.Kind.BLOCKS_WRITES, "every row of " + table + " is read while nobody can write to it"));
    }

    private String offence() {
        String columns = String.join(", ", constraint.columns());
        if (constraint instanceof ForeignKey key) {
            return "a row of " + table + " has " + columns + " without a row of " + key.target();
        }
        if (constraint instanceof ExclusionConstraint) {
            return "rows of " + table + " exclude each other";
        }
        if (constraint instanceof CheckConstraint) {
            return "a row of " + table + " doesn't meet the condition";
        }
        String nulls = constraint instanceof PrimaryKey ? " or lack a value in" : "";
        return "rows of " + table + " share" + nulls + " " + columns;
    }

    @Override
    public List<RowCheck> rowChecks() {
        return RowChecks.adding(table, constraint);
    }

    @Override
    public String describe() {
        return "add %s %s on %s".formatted(constraint.kind(), constraint.name(), table);
    }

    @Override
    public List<ObjectKey> addsToTable() {
        return ObjectKeys.of(table, constraint);
    }

    @Override
    public Phase phase() {
        if (constraint instanceof ForeignKey) {
            return Phase.ADD_FOREIGN_KEY;
        }
        return constraint instanceof CheckConstraint ? Phase.ADD_CHECK : Phase.ADD_KEY;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return constraint.makesIndex() ? Set.of(table.sibling(constraint.name())) : Set.of();
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public int minimumVersion() {
        return constraint.minimumVersion();
    }
}
