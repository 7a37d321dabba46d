// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.atom;
import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Atom;
import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/** How sequences and their numbers are written: {@code sequence("orders_seq").incrementingBy(50)}. */
final class SequenceCode {

    private final DataTypeCode types;

    SequenceCode(DataTypeCode types) {
        this.types = types;
    }

    Chain of(Sequence sequence) {
        SequenceOptions options = sequence.options();
        Chain code = call(
                Word.imported(Sequence.class, "sequence"),
                StringCode.of(sequence.name().toString()));
        if (options.type() != BasicType.BIGINT) {
            code = code.then("as", types.of(options.type()));
        }
        if (options.increment() != 1) {
            code = code.then("incrementingBy", number(options.increment()));
        }
        code = numbers(code, options);
        ColumnName owner = sequence.ownedBy();
        return owner == null
                ? code
                : code.then("ownedBy", StringCode.of(owner.table().toString()), StringCode.of(owner.column()));
    }

    /** The numbers that rows have in a column. */
    Chain numbers(ColumnName column) {
        return call(
                Word.imported(ColumnName.class, "numbersOf"),
                StringCode.of(column.table().toString()),
                StringCode.of(column.column()));
    }

    /** Numbers by themselves, as an identity column has them. */
    Chain options(SequenceOptions options) {
        Word word = Word.member(SequenceOptions.class, "defaults");
        boolean plain = options.type() == BasicType.BIGINT && options.increment() == 1;
        Chain code = plain
                ? call(word)
                : call(
                        word,
                        new Atom(Word.member(BasicType.class, options.type().name())),
                        number(options.increment()));
        return numbers(code, options);
    }

    /** A whole number. */
    static Atom number(long number) {
        return atom(number == (int) number ? Long.toString(number) : number + "L");
    }

    private static Chain numbers(Chain start, SequenceOptions options) {
        SequenceOptions usual = SequenceOptions.defaults(options.type(), options.increment());
        Chain code = start;
        if (options.minimum() != usual.minimum() || options.maximum() != usual.maximum()) {
            code = code.then("between", number(options.minimum()), number(options.maximum()));
        }
        if (options.start() != usual.start()) {
            code = code.then("startingWith", number(options.start()));
        }
        if (options.cache() != 1) {
            code = code.then("caching", number(options.cache()));
        }
        return options.cycle() ? code.then("cycling") : code;
    }
}
