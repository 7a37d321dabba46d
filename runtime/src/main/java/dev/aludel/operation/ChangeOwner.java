// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Records whose an object is from here on: the model's, which drops it when it no longer has it, or the database's.
 *
 * @param object the object
 * @param model whether it is the model's
 */
public record ChangeOwner(ObjectKey object, boolean model) implements Operation {

    public ChangeOwner {
        requireNonNull(object, "object");
    }

    @Override
    public ChangeOwner inverse() {
        return new ChangeOwner(object, !model);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before;
    }

    @Override
    public List<Statement> statements() {
        return List.of();
    }

    @Override
    public String describe() {
        return "%s is the %s's".formatted(object, model ? "model" : "database");
    }

    @Override
    public List<Operation> bare() {
        return List.of();
    }

    @Override
    public Phase phase() {
        return Phase.STEP;
    }

    @Override
    public void follow(Replay replay, boolean byModel) {
        replay.own(object, model);
    }
}
