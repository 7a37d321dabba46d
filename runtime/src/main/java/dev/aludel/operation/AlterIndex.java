// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Changes storage parameters of an index, or of the index that a key has. The index is not built anew: the parameters
 * count for what is written from then on.
 *
 * @param table the table that it is on
 * @param index the name of the index, or of the key
 * @param changes the parameters that change
 */
public record AlterIndex(QualifiedName table, String index, List<StorageChange> changes) implements Operation {

    public AlterIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
        changes = List.copyOf(changes);
    }

    @Override
    public AlterIndex inverse() {
        return new AlterIndex(
                table, index, changes.stream().map(StorageChange::inverse).toList());
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Optional<Constraint> key = it.findConstraint(index).filter(Constraint::makesIndex);
            return key.isPresent() ? alteredKey(it, key.get()) : alteredIndex(it);
        });
    }

    private Table alteredKey(Table before, Constraint key) {
        List<StorageParameter> parameters = StorageChange.applied(changes, key.parameters());
        return before.mapConstraints(it -> it.equals(key) ? it.storing(parameters) : it);
    }

    private Table alteredIndex(Table before) {
        Change.requireIndex(this, before, index);
        return before.indexes(Change.replaced(before.indexes(), it -> it.name().equals(index), this::altered));
    }

    private Index altered(Index before) {
        return before.storing(StorageChange.applied(changes, before.options().parameters()));
    }

    @Override
    public List<Statement> statements() {
        String altered = "ALTER INDEX " + quoted(table.sibling(index)) + " ";
        return StorageChange.actions(changes).stream()
                .map(it -> Statement.of(altered + it))
                .toList();
    }

    @Override
    public String describe() {
        return "alter index %s on %s: %s".formatted(index, table, words());
    }

    /** What changes, in words. */
    public String words() {
        return changes.isEmpty()
                ? "nothing"
                : changes.stream().map(StorageChange::describe).collect(joining(", "));
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_INDEX;
    }

    @Override
    public List<ObjectKey> addsToTable() {
        return changes.stream()
                .filter(it -> it.from() == null && it.to() != null)
                .map(it -> ObjectKey.storage(table.sibling(index), it.name()))
                .toList();
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }
}
