// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.InapplicableOperationException;
import dev.aludel.operation.Operation;
import dev.aludel.revision.RevisionNode;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * What one branch did since it left another.
 *
 * @param head its last revision
 * @param steps its operations, in order
 * @param unjudged what nobody can compare with anything
 */
record Side(String head, List<Step> steps, List<Unjudged> unjudged) {

    Side {
        steps = List.copyOf(steps);
        unjudged = List.copyOf(unjudged);
    }

    static Side of(String head, List<RevisionNode> revisions, MigrationCatalog catalog, Schema start) {
        List<Step> steps = new ArrayList<>();
        List<Unjudged> unjudged = new ArrayList<>();
        Schema schema = start;
        for (RevisionNode revision : revisions) {
            for (Operation written : catalog.upgradeOf(revision).operations()) {
                if (written.hidesEffect()) {
                    unjudged.add(new Unjudged(revision.id(), written.describe(), "it doesn't say what it changes"));
                }
                try {
                    Operation operation = written.resolvedAgainst(schema);
                    Schema after = operation.applyTo(schema);
                    steps.add(Step.of(revision, operation, schema, after));
                    schema = after;
                } catch (InapplicableOperationException e) {
                    unjudged.add(new Unjudged(
                            revision.id(), written.describe(), "what it changes is not known from the migrations"));
                }
            }
        }
        return new Side(head, steps, unjudged);
    }

    /** Whether it did nothing. */
    boolean isEmpty() {
        return steps.isEmpty() && unjudged.isEmpty();
    }

    /** The schema after all of it. */
    Schema applyTo(Schema start) {
        Schema schema = start;
        for (Step step : steps) {
            schema = step.operation().applyTo(schema);
        }
        return schema;
    }
}
