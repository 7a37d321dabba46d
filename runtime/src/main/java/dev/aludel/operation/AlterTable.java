// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Changes how the rows of a table are kept: its storage parameters, and whether it is logged.
 *
 * @param table the table
 * @param from the options before
 * @param to the options after, divided among partitions in the same way
 */
public record AlterTable(QualifiedName table, TableOptions from, TableOptions to) implements Operation {

    public AlterTable {
        requireNonNull(table, "table");
        if (!Objects.equals(from.partitioning(), to.partitioning())) {
            throw new FixedPartitioningException(table, from.partitioning(), to.partitioning());
        }
    }

    @Override
    public AlterTable inverse() {
        return new AlterTable(table, to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> it.options(to));
    }

    @Override
    public List<Statement> statements() {
        List<String> actions = new ArrayList<>();
        if (from.unlogged() != to.unlogged()) {
            actions.add(to.unlogged() ? "SET UNLOGGED" : "SET LOGGED");
        }
        actions.addAll(StorageChange.actions(StorageChange.between(from.parameters(), to.parameters())));
        return actions.isEmpty()
                ? List.of()
                : List.of(Statement.of("ALTER TABLE " + quoted(table) + " " + String.join(", ", actions)));
    }

    @Override
    public List<Hazard> hazards() {
        if (from.unlogged() == to.unlogged()) {
            return List.of();
        }
        Hazard rewrites = new Hazard(
                Hazard.Kind.REWRITES_TABLE, "every row of " + table + " is written anew, nobody can read it meanwhile");
        return to.unlogged()
                ? List.of(
                        new Hazard(
                                Hazard.Kind.DELETES_DATA,
                                "from then on every row of " + table
                                        + " is lost when the server crashes, and standbys don't have them"),
                        rewrites)
                : List.of(rewrites);
    }

    @Override
    public String describe() {
        return "alter table " + table + ": " + changes();
    }

    /** What changes, in words. */
    public String changes() {
        List<String> changes = new ArrayList<>();
        if (from.unlogged() != to.unlogged()) {
            changes.add(to.unlogged() ? "unlogged" : "logged");
        }
        StorageChange.between(from.parameters(), to.parameters()).forEach(it -> changes.add(it.describe()));
        return changes.isEmpty() ? "nothing" : String.join(", ", changes);
    }

    /** A logged table can't refer to an unlogged one: it is logged before anything refers to it, and unlogged at the end. */
    @Override
    public Phase phase() {
        return to.unlogged() && !from.unlogged() ? Phase.UNLOG_TABLE : Phase.ALTER_TABLE;
    }

    @Override
    public List<ObjectKey> addsToTable() {
        List<ObjectKey> added = new ArrayList<>(keys(to));
        added.removeAll(keys(from));
        return added;
    }

    private List<ObjectKey> keys(TableOptions options) {
        return ObjectKeys.of(new Table(table, List.of(), List.of(), List.of(), null, options));
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }
}
