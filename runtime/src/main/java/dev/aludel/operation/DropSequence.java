// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence.
 *
 * @param name its name
 * @param definition the sequence, or null if a person dropped it by name alone
 */
public record DropSequence(QualifiedName name, @Nullable Sequence definition) implements Operation {

    public DropSequence {
        requireNonNull(name, "name");
    }

    @Override
    public Operation inverse() {
        return definition == null ? Irreversible.unknown("sequence " + name) : new CreateSequence(definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.minusSequence(Change.sequence(this, before, name).name());
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("DROP SEQUENCE " + quoted(name)));
    }

    @Override
    public List<Hazard> hazards() {
        return List.of(
                new Hazard(Hazard.Kind.DELETES_DATA, "where " + name + " stands is lost; downgrade starts it anew"));
    }

    @Override
    public String describe() {
        return "drop sequence " + name;
    }

    @Override
    public Phase phase() {
        return Phase.DROP_SEQUENCE;
    }

    @Override
    public Set<QualifiedName> freedNames() {
        return Set.of(name);
    }

    @Override
    public DropSequence resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropSequence(name, before.findSequence(name).orElse(null));
    }

    @Override
    public Set<QualifiedName> relations() {
        return Set.of(name);
    }
}
