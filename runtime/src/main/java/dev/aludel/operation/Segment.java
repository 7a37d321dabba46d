// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of operations of a plan that commits as one.
 *
 * @param kind how it commits
 * @param operations the operations, in order
 */
public record Segment(Kind kind, List<Operation> operations) {

    public Segment {
        requireNonNull(kind, "kind");
        operations = List.copyOf(operations);
    }

    /** How a segment commits. */
    public enum Kind {
        /** All operations in one transaction. */
        TRANSACTION,
        /** Every statement by itself, outside of any transaction. */
        OUTSIDE,
        /** One operation, each batch of rows in a transaction of its own. */
        BATCH
    }

    /** What the executor does for it, in order. */
    public List<Action> actions() {
        return operations.stream()
                .flatMap(it -> (kind == Kind.OUTSIDE ? it.actionsOutside() : it.actions()).stream())
                .toList();
    }

    /** The statements, in the form in which they run in a segment of this kind. */
    public List<Statement> statements() {
        return actions().stream().flatMap(it -> it.statements().stream()).toList();
    }

    /** The same segments, neighbours of one kind being one; batches stay by themselves. */
    static List<Segment> joined(List<Segment> segments) {
        List<Segment> joined = new ArrayList<>();
        for (Segment segment : segments) {
            int last = joined.size() - 1;
            if (last >= 0 && segment.kind != Kind.BATCH && joined.get(last).kind == segment.kind) {
                joined.set(last, joined.get(last).plus(segment.operations));
            } else {
                joined.add(segment);
            }
        }
        return List.copyOf(joined);
    }

    private Segment plus(List<Operation> more) {
        List<Operation> all = new ArrayList<>(operations);
        all.addAll(more);
        return new Segment(kind, all);
    }
}
