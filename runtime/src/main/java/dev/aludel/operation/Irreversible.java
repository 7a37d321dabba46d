// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The inverse of what can't be undone. It is refused before anything runs.
 *
 * @param reason why, in words
 */
public record Irreversible(String reason) implements Operation {

    public Irreversible {
        requireNonNull(reason, "reason");
    }

    static Irreversible unknown(String what) {
        return new Irreversible(what + " was dropped by name: its definition is not known");
    }

    @Override
    public Irreversible inverse() {
        return this;
    }

    @Override
    public Schema applyTo(Schema before) {
        throw new InapplicableOperationException(this, "it can't be undone");
    }

    @Override
    public List<Statement> statements() {
        return List.of();
    }

    @Override
    public String describe() {
        return "irreversible: " + reason;
    }

    @Override
    public Phase phase() {
        return Phase.STEP;
    }

    @Override
    public Optional<Irreversible> irreversible() {
        return Optional.of(this);
    }
}
