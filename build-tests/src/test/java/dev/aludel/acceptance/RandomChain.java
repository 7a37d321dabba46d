// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * A schema and three to eight random plans, one after the other; some of them rename tables and columns.
 *
 * @param start the schema before the first
 * @param plans the plans
 */
record RandomChain(Schema start, List<Plan> plans) {

    private static final int FROM_NOTHING_EVERY = 3;

    /** A chain that a server of that version can go. */
    static RandomChain of(long seed, int serverVersion) {
        var dice = new Dice(seed ^ 0xC4A1);
        Schema start = seed % FROM_NOTHING_EVERY == 0 ? Schema.empty() : Fitted.to(serverVersion, Schemas.random(seed));
        List<Plan> plans = new ArrayList<>();
        Schema schema = start;
        for (int i = dice.between(3, 8); i > 0; i--) {
            Plan plan = schema.tables().isEmpty() || dice.chance(70)
                    ? changes(schema, seed * 10 + i, serverVersion)
                    : renames(schema, seed * 10 + i);
            plans.add(plan);
            schema = plan.applyTo(schema);
        }
        return new RandomChain(start, plans);
    }

    private static Plan changes(Schema schema, long seed, int serverVersion) {
        Schema next = schema.tables().isEmpty() ? Schemas.random(seed) : Schemas.mutated(schema, seed);
        return new SchemaDiffer().plan(schema, Fitted.to(serverVersion, next));
    }

    /** New names for some tables and columns; none where there are views, whose queries a person rewrites. */
    private static Plan renames(Schema schema, long seed) {
        if (!schema.views().isEmpty()) {
            return Plan.empty();
        }
        RandomRenames renames = RandomRenames.of(schema, schema, seed);
        return new Plan(Stream.<Operation>concat(renames.columns().stream(), renames.tables().stream())
                .toList());
    }

    Schema end() {
        Schema schema = start;
        for (Plan plan : plans) {
            schema = plan.applyTo(schema);
        }
        return schema;
    }

    /** All operations, in order. */
    List<Operation> operations() {
        return plans.stream().flatMap(it -> it.operations().stream()).toList();
    }

    /** The way back. */
    RandomChain inverse() {
        List<Plan> back = new ArrayList<>(plans.stream().map(Plan::inverse).toList());
        Collections.reverse(back);
        return new RandomChain(end(), back);
    }
}
