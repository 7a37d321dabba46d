// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works on the rows of a table in batches, each of which commits by itself, along with how far the step has come.
 *
 * @param name what it does, unique within its migration
 * @param rows the rows
 * @param work what is done to each batch
 * @param undo what undoes it, or null if nobody has said
 */
public record Batch(
        String name,
        BatchRows rows,
        BatchWork work,
        @Nullable BatchWork undo) implements Operation {

    private static final String ALL_ROWS = "true";

    public Batch {
        requireNonNull(name, "name");
        requireNonNull(rows, "rows");
        requireNonNull(work, "work");
    }

    /** The same with what undoes it. */
    public Batch undoneBy(BatchWork inverse) {
        return new Batch(name, rows, work, inverse);
    }

    @Override
    public Operation inverse() {
        return undo == null
                ? new Irreversible("batches \"" + name + "\" have no inverse of their own")
                : new Batch(name, rows, undo, work);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before;
    }

    /** The work on all rows at once, where it is SQL: what a script without batches would run. */
    @Override
    public List<Statement> statements() {
        return work.statement(rows.table(), ALL_ROWS).stream().toList();
    }

    @Override
    public List<Hazard> hazards() {
        String where = work.condition();
        return work.deletes()
                ? List.of(new Hazard(
                        Hazard.Kind.DELETES_DATA,
                        (where == null ? "every row of " : "rows of ")
                                + rows.table()
                                + (where == null ? " is lost" : " are lost: those with " + where)))
                : List.of();
    }

    @Override
    public String describe() {
        return "batches \"" + name + "\" over " + rows.table();
    }

    @Override
    public boolean hidesEffect() {
        return true;
    }

    @Override
    public Phase phase() {
        return Phase.STEP;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of(rows.table());
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action.InBatches(this));
    }

    @Override
    public List<Segment> segments() {
        return List.of(new Segment(Segment.Kind.BATCH, List.of(this)));
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
