// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.sql.Definitions;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Creates a sequence. One that a column owns needs that column first; to make them in turn, create it without an owner
 * and give it one by {@link AlterSequence}.
 *
 * @param sequence the sequence
 * @param numbers the columns that it goes on to number: it starts behind what their rows have already
 */
public record CreateSequence(Sequence sequence, List<ColumnName> numbers) implements Operation {

    public CreateSequence {
        requireNonNull(sequence, "sequence");
        numbers = List.copyOf(numbers);
    }

    /** A sequence that starts where its options say. */
    public CreateSequence(Sequence sequence) {
        this(sequence, List.of());
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
        String clauses = Definitions.numbers(SequenceOptions.defaults(options.type(), 1), options);
        Statement create = Statement.of("CREATE SEQUENCE " + quoted(sequence.name()) + type + clauses
                + AlterSequence.ownedBy(null, sequence.ownedBy()));
        return numbers.isEmpty()
                ? List.of(create)
                : List.of(create, Numbering.behind(literal(quoted(sequence.name())), options, numbers));
    }

    @Override
    public String describe() {
        return "create sequence " + sequence.name();
    }

    @Override
    public boolean fillsRows() {
        return !numbers.isEmpty();
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_SEQUENCE;
    }

    @Override
    public Set<QualifiedName> reads() {
        Set<QualifiedName> reads = new TreeSet<>();
        numbers.forEach(it -> reads.add(it.table()));
        return reads;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return Set.of(sequence.name());
    }

    @Override
    public Set<QualifiedName> relations() {
        return Set.of(sequence.name());
    }
}
