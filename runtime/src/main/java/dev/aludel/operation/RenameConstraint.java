// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renames a constraint, and with it the index behind a key.
 *
 * @param table the table
 * @param from the name before
 * @param to the name after
 */
public record RenameConstraint(QualifiedName table, String from, String to) implements Operation {

    public RenameConstraint {
        requireNonNull(table, "table");
        Identifier.checked(from);
        Identifier.checked(to);
    }

    @Override
    public RenameConstraint inverse() {
        return new RenameConstraint(table, to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.requireConstraint(this, it, from);
            Change.require(this, it.findConstraint(to).isEmpty(), "there is a constraint " + to + " already");
            return it.constraints(Change.replaced(
                    it.constraints(),
                    constraint -> constraint.name().equals(from),
                    constraint -> constraint.named(to)));
        });
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of(
                "ALTER TABLE " + quoted(table) + " RENAME CONSTRAINT " + quoted(from) + " TO " + quoted(to)));
    }

    @Override
    public String describe() {
        return "rename constraint %s on %s to %s".formatted(from, table, to);
    }

    @Override
    public Optional<Operation> followedBy(Operation next) {
        return next instanceof RenameConstraint rename && rename.table.equals(table) && rename.from.equals(to)
                ? Optional.of(new RenameConstraint(table, from, rename.to))
                : Optional.empty();
    }

    @Override
    public Phase phase() {
        return Phase.RENAME;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return Set.of(table.sibling(to));
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public ObjectKey renamed(ObjectKey key) {
        boolean meant = key.kind() == ObjectKey.Kind.CONSTRAINT && key.name().equals(table) && from.equals(key.part());
        if (key.kind() == ObjectKey.Kind.STORAGE && key.name().equals(table.sibling(from))) {
            return new ObjectKey(key.kind(), table.sibling(to), key.part());
        }
        return meant ? ObjectKey.part(key.kind(), table, to) : key;
    }
}
