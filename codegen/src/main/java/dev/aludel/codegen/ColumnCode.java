// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.codegen.Code.atom;
import static dev.aludel.codegen.Code.call;

import dev.aludel.codegen.Code.Chain;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** How a column is written: {@code column("theme", varchar(20)).notNull().defaultsTo("light")}. */
final class ColumnCode {

    /** Numbers of up to 18 digits, which a long holds, written as {@link Long#toString(long)} writes them. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,17}");

    private final Spellings<ColumnValue, BiFunction<Chain, Column, Chain>> values = new Spellings<>();

    private final DataTypeCode types;

    private final SequenceCode sequences;

    ColumnCode(DataTypeCode types, SequenceCode sequences) {
        this.types = types;
        this.sequences = sequences;
        values.spell(ColumnDefault.class, it -> (code, column) -> defaulted(required(code, column), "defaultsTo", it));
        values.spell(Identity.class, it -> (code, column) -> identity(code, column, it));
        values.spell(
                GeneratedValue.class,
                it -> (code, column) -> required(code, column)
                        .then(it.stored() ? "generatedAs" : "virtuallyGeneratedAs", StringCode.of(it.expression())));
    }

    Chain of(Column column) {
        Chain code = call(Word.imported(Column.class, "column"), StringCode.of(column.name()), types.of(column.type()));
        QualifiedName collation = column.collation();
        if (collation != null) {
            code = code.then("collate", StringCode.of(collation.toString()));
        }
        ColumnValue value = column.value();
        code = value == null ? required(code, column) : values.of(value).apply(code, column);
        if (column.comment() != null) {
            code = code.then("comment", StringCode.of(column.comment()));
        }
        ColumnDefault once = column.existingRows();
        return once == null ? code : defaulted(code, "existingRows", once);
    }

    Set<Class<? extends ColumnValue>> spelled() {
        return values.spelled();
    }

    private static Chain required(Chain code, Column column) {
        return column.required() ? code.then("notNull") : code;
    }

    private Chain identity(Chain code, Column column, Identity identity) {
        String word = identity.always() ? "identityAlways" : "identity";
        Chain written = identity.options().equals(usualNumbers(column))
                ? code.then(word)
                : code.then(word, sequences.options(identity.options()));
        return column.required() ? written : written.then("optional");
    }

    private static SequenceOptions usualNumbers(Column column) {
        boolean small = column.type() == BasicType.SMALLINT || column.type() == BasicType.INTEGER;
        return SequenceOptions.defaults(small ? (BasicType) column.type() : BasicType.BIGINT, 1);
    }

    /** The short word for what it can say exactly, else the word for SQL. */
    private static Chain defaulted(Chain code, String word, ColumnDefault value) {
        String sql = value.expression();
        if (sql.equals("true") || sql.equals("false")) {
            return code.then(word, atom(sql));
        }
        if (WHOLE_NUMBER.matcher(sql).matches()) {
            return code.then(word, SequenceCode.number(Long.parseLong(sql)));
        }
        if (sql.length() > 1 && sql.startsWith("'") && sql.endsWith("'")) {
            String text = sql.substring(1, sql.length() - 1).replace("''", "'");
            if (ColumnDefault.literal(text).equals(value)) {
                return code.then(word, StringCode.of(text));
            }
        }
        return code.then(word + "Sql", StringCode.of(sql));
    }
}
