// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Renames a table, or moves it to another schema. Its constraints and indexes keep their names.
 *
 * @param from the name before
 * @param to the name after
 */
public record RenameTable(QualifiedName from, QualifiedName to) implements Operation {

    public RenameTable {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public RenameTable inverse() {
        return new RenameTable(to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        Table table = Change.table(this, before, from);
        Change.require(this, before.findTable(to).isEmpty(), "there is a table " + to + " already");
        Schema renamed = before.minusTable(from).with(table.named(to));
        Schema retargeted = Change.foreignKeys(renamed, it -> it.target().equals(from) ? it.retargeted(to) : it);
        Schema followed = retargeted.sequences(
                retargeted.sequences().stream().map(this::follow).toList());
        for (Sequence sequence : before.sequences()) {
            QualifiedName moved = follow(sequence).name();
            if (!moved.equals(sequence.name())) {
                followed = Change.sequenceUses(followed, sequence.name(), moved);
            }
        }
        return followed;
    }

    private Sequence follow(Sequence sequence) {
        ColumnName owner = sequence.ownedBy();
        if (owner == null || !owner.table().equals(from)) {
            return sequence;
        }
        // A table takes its sequences along to another schema.
        QualifiedName name = to.sibling(sequence.name().name());
        return new Sequence(name, sequence.options(), new ColumnName(to, owner.column()));
    }

    @Override
    public List<Statement> statements() {
        return Renaming.statements("TABLE", from, to);
    }

    @Override
    public String describe() {
        return "rename table " + from + " to " + to;
    }

    @Override
    public Optional<Operation> followedBy(Operation next) {
        return next instanceof RenameTable rename && rename.from.equals(to)
                ? Optional.of(new RenameTable(from, rename.to))
                : Optional.empty();
    }

    @Override
    public Phase phase() {
        return Phase.RENAME;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return Set.of(to);
    }

    @Override
    public Set<QualifiedName> tables() {
        return from.equals(to) ? Set.of(from) : Set.of(from, to);
    }

    @Override
    public ObjectKey renamed(ObjectKey key) {
        return key.name().equals(from) ? new ObjectKey(key.kind(), to, key.part()) : key;
    }
}
