// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.atom;
import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.TemporalType;
import dev.aludel.schema.VerbatimType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How each type of a column is written: {@code varchar(20)}. */
final class DataTypeCode {

    private static final Map<BasicType, String> WORDS = Map.ofEntries(
            Map.entry(BasicType.SMALLINT, "smallint"),
            Map.entry(BasicType.INTEGER, "integer"),
            Map.entry(BasicType.BIGINT, "bigint"),
            Map.entry(BasicType.REAL, "real"),
            Map.entry(BasicType.DOUBLE_PRECISION, "doublePrecision"),
            Map.entry(BasicType.BOOLEAN, "bool"),
            Map.entry(BasicType.TEXT, "text"),
            Map.entry(BasicType.BYTEA, "bytea"),
            Map.entry(BasicType.UUID, "uuid"),
            Map.entry(BasicType.DATE, "date"),
            Map.entry(BasicType.JSON, "json"),
            Map.entry(BasicType.JSONB, "jsonb"));

    private final Spellings<DataType, Chain> spellings = new Spellings<>();

    DataTypeCode() {
        spellings.spell(
                BasicType.class, it -> WORDS.containsKey(it) ? word(WORDS.getOrDefault(it, ""), null) : sql(it));
        spellings.spell(CharacterType.class, DataTypeCode::character);
        spellings.spell(NumericType.class, DataTypeCode::numeric);
        spellings.spell(TemporalType.class, it -> word(it.kind().name().toLowerCase(Locale.ROOT), it.precision()));
        spellings.spell(ArrayType.class, it -> of(it.element()).then("array"));
        spellings.spell(VerbatimType.class, DataTypeCode::sql);
    }

    Chain of(DataType type) {
        return spellings.of(type);
    }

    Set<Class<? extends DataType>> spelled() {
        return spellings.spelled();
    }

    private static Chain word(String name, @Nullable Integer number) {
        Word word = Word.imported(DataType.class, name);
        return number == null ? call(word) : call(word, atom(number.toString()));
    }

    /** A type that has no word: {@code type("inet")} if that is read as the same type, else its record. */
    private static Chain sql(DataType type) {
        Word word = DataType.parse(type.sql()).equals(type)
                ? Word.imported(DataType.class, "type")
                : Word.creating(VerbatimType.class);
        return call(word, StringCode.of(type.sql()));
    }

    private static Chain character(CharacterType type) {
        if (type.kind() == CharacterType.Kind.VARCHAR) {
            return word("varchar", type.length());
        }
        return type.length() == null
                ? call(
                        Word.creating(CharacterType.class),
                        new Code.Atom(Word.member(CharacterType.class, "Kind.CHARACTER")),
                        atom("null"))
                : word("character", type.length());
    }

    private static Chain numeric(NumericType type) {
        if (type.precision() != null) {
            Word word = Word.imported(DataType.class, "numeric");
            return call(word, atom(type.precision().toString()), atom(Integer.toString(type.scale())));
        }
        return type.scale() == 0
                ? word("numeric", null)
                : call(Word.creating(NumericType.class), atom("null"), atom(Integer.toString(type.scale())));
    }
}
