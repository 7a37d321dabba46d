// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the numbers or the owner of a sequence. Where it stands is kept: a new start is only for a
 * restart, which comes of itself where the numbers turn round, and for a sequence that has yet to reach its new bounds.
 *
 * @param from the sequence before
 * @param to the sequence after, of the same name
 */
public record AlterSequence(Sequence from, Sequence to) implements Operation {

    public AlterSequence {
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException("sequence %s can't become %s".formatted(from.name(), to.name()));
        }
    }

    @Override
    public AlterSequence inverse() {
        return new AlterSequence(to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.sequence(this, before, from.name());
        return before.with(to);
    }

    @Override
    public List<Statement> statements() {
        String type = from.options().type() == to.options().type()
                ? ""
                : " AS " + to.options().type().sql();
        // PostgreSQL moves the bounds along with the type where they were the type's own.
        String numbers = Definitions.numbers(from.options().as(to.options().type()), to.options());
        String restart = Definitions.isReversed(from.options(), to.options()) ? " RESTART" : "";
        String changes = type + numbers + restart + ownedBy(from.ownedBy(), to.ownedBy());
        if (changes.isEmpty()) {
            return List.of();
        }
        Statement alter = Statement.of("ALTER SEQUENCE " + quoted(to.name()) + changes);
        return risesInto() || fallsInto() ? List.of(moved(), alter) : List.of(alter);
    }

    private boolean risesInto() {
        return from.options().increment() > 0
                && to.options().increment() > 0
                && to.options().minimum() > from.options().minimum();
    }

    private boolean fallsInto() {
        return from.options().increment() < 0
                && to.options().increment() < 0
                && to.options().maximum() < from.options().maximum();
    }

    /** PostgreSQL refuses bounds that a sequence stands outside of. Those that lie ahead of it, it may go on to. */
    private Statement moved() {
        String outside = risesInto()
                ? " < " + to.options().minimum()
                : " > " + to.options().maximum();
        return Statement.of("SELECT setval(" + literal(quoted(to.name())) + ", "
                + to.options().start() + ", false) FROM " + quoted(to.name()) + " WHERE last_value" + outside);
    }

    static String ownedBy(@Nullable ColumnName from, @Nullable ColumnName to) {
        if (Objects.equals(from, to)) {
            return "";
        }
        return " OWNED BY " + (to == null ? "NONE" : quoted(to.table()) + "." + quoted(to.column()));
    }

    @Override
    public String describe() {
        return "alter sequence " + to.name();
    }

    @Override
    public Phase phase() {
        if (Objects.equals(from.ownedBy(), to.ownedBy())) {
            return Phase.CREATE_SEQUENCE;
        }
        return to.ownedBy() == null ? Phase.DISOWN_SEQUENCE : Phase.COMMENT;
    }

    @Override
    public Set<QualifiedName> relations() {
        return Set.of(from.name(), to.name());
    }
}
