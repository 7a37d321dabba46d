// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops a table. Foreign keys that refer to it must be dropped first; nothing is ever dropped in cascade.
 *
 * @param name its name
 * @param definition the table, or null if a person dropped it by name alone
 */
public record DropTable(QualifiedName name, @Nullable Table definition) implements Operation {

    public DropTable {
        requireNonNull(name, "name");
    }

    @Override
    public Operation inverse() {
        return definition == null ? Irreversible.unknown("table " + name) : new CreateTable(definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.table(this, before, name);
        for (Table other : before.tables()) {
            boolean refers = !other.name().equals(name)
                    && other.constraints(ForeignKey.class)
                            .anyMatch(it -> it.target().equals(name));
            Change.require(this, !refers, "table " + other.name() + " refers to it");
        }
        return Change.withoutOwned(before.minusTable(name), name, null);
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("DROP TABLE " + quoted(name)));
    }

    @Override
    public List<Hazard> hazards() {
        boolean partitioned = definition != null && definition.options().partitioning() != null;
        String rows = "every row of " + name + (partitioned ? " and every partition" : "");
        return List.of(new Hazard(Hazard.Kind.DELETES_DATA, rows + " is lost; downgrade brings back the table, empty"));
    }

    @Override
    public String describe() {
        return "drop table " + name;
    }

    @Override
    public Phase phase() {
        return Phase.DROP_TABLE;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(name);
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        boolean ofTables = key.kind() == ObjectKey.Kind.TABLE || key.kind().isPartOfTable();
        return ofTables && key.name().equals(name);
    }

    @Override
    public Set<QualifiedName> freedNames() {
        return definition == null ? Set.of(name) : definition.relationNames();
    }

    @Override
    public DropTable resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropTable(name, before.findTable(name).orElse(null));
    }
}
