// SPDX-License-Identifier: Apache-2.0
package dev.aludel.squash;

import dev.aludel.operation.InapplicableOperationException;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Combines the operations of several migrations.
 *
 * <p>SQL, code and what else isn't known from the schema stay word for word and where they are, and nothing is moved across
 * them. So does an operation that doesn't fit the schema: it changes what was there before the first migration. What stands
 * between two of them becomes the difference between the schema before and the schema after, as long as that does the same
 * to the rows; {@link Part} says where it doesn't, and there the difference is taken in two parts.
 */
public final class Combiner {

    private final List<Operation> combined = new ArrayList<>();

    private Schema schema;

    private Part part;

    private boolean whole = true;

    private Combiner(Schema start) {
        schema = start;
        part = new Part(start);
    }

    /** The operations combined that change a schema in this order. Whose the objects are is left to the caller. */
    public static Combined combine(Schema start, List<Operation> operations) {
        var combiner = new Combiner(start);
        operations.stream().flatMap(it -> it.bare().stream()).forEach(combiner::add);
        combiner.close();
        return new Combined(new Plan(combiner.combined), combiner.schema, combiner.whole);
    }

    private void add(Operation operation) {
        if (operation.phase() == Phase.STEP) {
            keep(operation);
            return;
        }
        Operation complete;
        Schema after;
        try {
            complete = operation.resolvedAgainst(schema);
            after = complete.applyTo(schema);
        } catch (InapplicableOperationException e) {
            keep(operation);
            return;
        }
        if (part.fillsRowsOfBefore(complete, after)) {
            keep(complete);
            return;
        }
        if (!part.takes(complete, after)) {
            close();
        }
        part.take(complete, after);
        schema = after;
    }

    private void keep(Operation operation) {
        close();
        whole = false;
        combined.add(operation);
        try {
            schema = operation.applyTo(schema);
        } catch (InapplicableOperationException e) {
            // What it changes is not known here; for what follows, nothing is.
        }
        part = new Part(schema);
    }

    private void close() {
        combined.addAll(part.operations());
        part = new Part(schema);
    }
}
