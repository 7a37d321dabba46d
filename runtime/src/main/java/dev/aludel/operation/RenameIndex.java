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
 * Renames an index.
 *
 * @param table the table that it is on
 * @param from the name before
 * @param to the name after
 */
public record RenameIndex(QualifiedName table, String from, String to) implements Operation {

    public RenameIndex {
        requireNonNull(table, "table");
        Identifier.checked(from);
        Identifier.checked(to);
    }

    @Override
    public RenameIndex inverse() {
        return new RenameIndex(table, to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.requireIndex(this, it, from);
            return it.indexes(
                    Change.replaced(it.indexes(), index -> index.name().equals(from), index -> index.named(to)));
        });
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("ALTER INDEX " + quoted(table.sibling(from)) + " RENAME TO " + quoted(to)));
    }

    @Override
    public String describe() {
        return "rename index %s on %s to %s".formatted(from, table, to);
    }

    @Override
    public Optional<Operation> followedBy(Operation next) {
        return next instanceof RenameIndex rename && rename.table.equals(table) && rename.from.equals(to)
                ? Optional.of(new RenameIndex(table, from, rename.to))
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
        boolean meant = key.kind() == ObjectKey.Kind.INDEX && key.name().equals(table) && from.equals(key.part());
        if (key.kind() == ObjectKey.Kind.STORAGE && key.name().equals(table.sibling(from))) {
            return new ObjectKey(key.kind(), table.sibling(to), key.part());
        }
        return meant ? ObjectKey.part(key.kind(), table, to) : key;
    }
}
