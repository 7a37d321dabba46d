// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Creates an index.
 *
 * @param table the table
 * @param index the index
 */
public record CreateIndex(QualifiedName table, Index index) implements Operation {

    public CreateIndex {
        requireNonNull(table, "table");
        requireNonNull(index, "index");
    }

    @Override
    public DropIndex inverse() {
        return new DropIndex(table, index.name(), index);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Change.table(this, before, table, it -> {
            Change.require(this, it.findIndex(index.name()).isEmpty(), "it is there already");
            index.columns().forEach(column -> Change.column(this, it, column));
            return it.plus(index);
        });
    }

    @Override
    public List<Statement> statements() {
        return statements(table, index);
    }

    static List<Statement> statements(QualifiedName table, Index index) {
        return statements(table, index, false);
    }

    private static List<Statement> statements(QualifiedName table, Index index, boolean concurrently) {
        Statement create = Statement.of(Definitions.createIndex(table, index, concurrently));
        String comment = index.comment();
        return comment == null
                ? List.of(create)
                : List.of(
                        create,
                        Statement.of(
                                "COMMENT ON INDEX " + quoted(table.sibling(index.name())) + " IS " + literal(comment)));
    }

    @Override
    public List<Action> actionsOutside() {
        List<Action> actions = new ArrayList<>();
        List<Statement> statements = statements(table, index, true);
        actions.add(new Action.Concurrent(this, table, index, statements.get(0)));
        statements.stream().skip(1).forEach(it -> actions.add(new Action.Sql(this, it)));
        return List.copyOf(actions);
    }

    @Override
    public List<Hazard> hazardsOutside() {
        return index.unique()
                ? List.of(new Hazard(
                        Hazard.Kind.FAILS_ON_EXISTING_ROWS,
                        "fails if rows of " + table + " share "
                                + index.keys().stream().map(IndexKey::value).collect(joining(", "))))
                : List.of();
    }

    @Override
    public List<Hazard> hazards() {
        List<Hazard> hazards = new ArrayList<>(hazardsOutside());
        hazards.add(new Hazard(
                Hazard.Kind.BLOCKS_WRITES, "every row of " + table + " is read while nobody can write to it"));
        return List.copyOf(hazards);
    }

    @Override
    public List<RowCheck> rowChecks() {
        return RowChecks.adding(table, index);
    }

    @Override
    public String describe() {
        return "create index %s on %s".formatted(index.name(), table);
    }

    @Override
    public List<ObjectKey> addsToTable() {
        return ObjectKeys.of(table, index);
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_INDEX;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return Set.of(table.sibling(index.name()));
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(table);
    }

    @Override
    public int minimumVersion() {
        return index.minimumVersion();
    }

    @Override
    public List<Segment> segmentsOutside() {
        return List.of(new Segment(Segment.Kind.OUTSIDE, List.of(this)));
    }
}
