// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Creates a sequence. One that a column owns needs that column first; to make them in turn, create it without an owner
 * and give it one by {@link AlterSequence}.
 *
 * @param sequence the sequence
 */
public record CreateSequence(Sequence sequence) implements Operation {

    public CreateSequence {
        requireNonNull(sequence, "sequence");
    }

    @Override
    public DropSequence inverse() {
        return new DropSequence(sequence.name(), sequence);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.require(this, before.findSequence(sequence.name()).isEmpty(), "it is there already");
        return before.with(sequence);
    }

    @Override
    public List<Statement> statements() {
        SequenceOptions options = sequence.options();
        String type = options.type() == BasicType.BIGINT
                ? ""
                : " AS " + options.type().sql();
        String numbers = Definitions.numbers(SequenceOptions.defaults(options.type(), 1), options);
        return List.of(Statement.of("CREATE SEQUENCE " + quoted(sequence.name()) + type + numbers
                + AlterSequence.ownedBy(null, sequence.ownedBy())));
    }

    @Override
    public String describe() {
        return "create sequence " + sequence.name();
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_SEQUENCE;
    }
}
