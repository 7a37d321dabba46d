// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops a constraint.
 *
 * @param table the table
 * @param name the constraint's name
 * @param definition the constraint, or null if a person dropped it by name alone
 */
public record DropConstraint(
        QualifiedName table, String name, @Nullable Constraint definition) implements Operation {

    public DropConstraint {
        requireNonNull(table, "table");
        Identifier.checked(name);
    }

    @Override
    public Operation inverse() {
        return definition == null
                ? Irreversible.unknown("constraint " + name + " of " + table)
                : new AddConstraint(table, definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.requireConstraint(this, it, name);
            return it.constraints(Change.without(
                    it.constraints(), constraint -> constraint.name().equals(name)));
        });
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("ALTER TABLE " + quoted(table) + " DROP CONSTRAINT " + quoted(name)));
    }

    @Override
    public String describe() {
        String kind = definition == null ? "constraint" : definition.kind();
        return "drop %s %s on %s".formatted(kind, name, table);
    }

    @Override
    public List<ObjectKey> takesFromTable() {
        return List.of(ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table, name));
    }

    @Override
    public Phase phase() {
        return definition instanceof ForeignKey ? Phase.DROP_FOREIGN_KEY : Phase.DROP_RULE;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        return key.equals(ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table, name));
    }

    @Override
    public DropConstraint resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropConstraint(
                        table,
                        name,
                        before.findTable(table)
                                .flatMap(it -> it.findConstraint(name))
                                .orElse(null));
    }
}
