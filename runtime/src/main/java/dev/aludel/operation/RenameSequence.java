// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renames a sequence, or moves it to another schema.
 *
 * @param from the name before
 * @param to the name after
 */
public record RenameSequence(QualifiedName from, QualifiedName to) implements Operation {

    public RenameSequence {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public RenameSequence inverse() {
        return new RenameSequence(to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        Sequence sequence = Change.sequence(this, before, from);
        Change.require(this, before.findSequence(to).isEmpty(), "there is a sequence " + to + " already");
        return Change.sequenceUses(before.minusSequence(from).with(sequence.named(to)), from, to);
    }

    @Override
    public List<Statement> statements() {
        return Renaming.statements("SEQUENCE", from, to);
    }

    @Override
    public String describe() {
        return "rename sequence " + from + " to " + to;
    }

    @Override
    public Optional<Operation> followedBy(Operation next) {
        return next instanceof RenameSequence rename && rename.from.equals(to)
                ? Optional.of(new RenameSequence(from, rename.to))
                : Optional.empty();
    }

    @Override
    public Phase phase() {
        return Phase.RENAME;
    }

    @Override
    public ObjectKey renamed(ObjectKey key) {
        return key.equals(ObjectKey.sequence(from)) ? ObjectKey.sequence(to) : key;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return Set.of(to);
    }

    @Override
    public Set<QualifiedName> relations() {
        return Set.of(from, to);
    }
}
