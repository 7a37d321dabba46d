// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index.
 *
 * @param table the table that it is on
 * @param name its name
 * @param definition the index, or null if a person dropped it by name alone
 */
public record DropIndex(
        QualifiedName table, String name, @Nullable Index definition) implements Operation {

    public DropIndex {
        requireNonNull(table, "table");
        Identifier.checked(name);
    }

    @Override
    public Operation inverse() {
        return definition == null
                ? Irreversible.unknown("index " + name + " of " + table)
                : new CreateIndex(table, definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.requireIndex(this, it, name);
            return it.indexes(Change.without(it.indexes(), index -> index.name().equals(name)));
        });
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("DROP INDEX " + quoted(table.sibling(name))));
    }

    /** Where it has been interrupted, the index may be there or not. */
    @Override
    public List<Action> actionsOutside() {
        var drop = Statement.of("DROP INDEX CONCURRENTLY IF EXISTS " + quoted(table.sibling(name)));
        return List.of(new Action.Concurrent(this, table, null, drop));
    }

    @Override
    public String describe() {
        return "drop index %s on %s".formatted(name, table);
    }

    @Override
    public List<ObjectKey> takesFromTable() {
        return List.of(ObjectKey.part(ObjectKey.Kind.INDEX, table, name));
    }

    @Override
    public Phase phase() {
        return Phase.DROP_RULE;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public DropIndex resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropIndex(
                        table,
                        name,
                        before.findTable(table)
                                .flatMap(it -> it.findIndex(name))
                                .orElse(null));
    }

    @Override
    public List<Segment> segmentsOutside() {
        return List.of(new Segment(Segment.Kind.OUTSIDE, List.of(this)));
    }
}
