// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.DataType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * A column as the catalogs have it.
 *
 * @param name its name
 * @param type its type as {@code format_type} spells it
 * @param required whether it is {@code NOT NULL}
 * @param value where its value comes from
 * @param comment its comment, or null
 * @param collation the collation's number
 * @param ownCollation the collation's name if it isn't the type's, or null
 */
record LiveColumn(
        String name,
        String type,
        boolean required,
        Value value,
        @Nullable String comment,
        long collation,
        @Nullable String ownCollation) {

    /** Reads the array that {@link CatalogCrawler} asks for. */
    static LiveColumn of(String[] facts) throws VanishedObjectException {
        Value value = new Value(facts[3], facts[4], facts[5]);
        boolean expected = Boolean.parseBoolean(facts[6]);
        // format_type prints ??? for a type that is gone.
        if ((expected && value.expression() == null) || facts[1].startsWith("???")) {
            throw new VanishedObjectException("column " + facts[0]);
        }
        return new LiveColumn(
                facts[0],
                facts[1],
                Boolean.parseBoolean(facts[2]),
                value,
                facts[7],
                Long.parseLong(facts[8]),
                facts[9]);
    }

    /** The column; an identity's numbers are those of the sequence behind it. */
    Column column(DataType parsed, @Nullable SequenceOptions numbers) throws VanishedObjectException {
        QualifiedName order = ownCollation == null ? null : QualifiedName.parse(ownCollation);
        return new Column(name, parsed, order, required, value(numbers), comment, null);
    }

    private @Nullable ColumnValue value(@Nullable SequenceOptions numbers) throws VanishedObjectException {
        if (value.isIdentity()) {
            if (numbers == null) {
                throw new VanishedObjectException("the sequence of identity column " + name);
            }
            return new Identity(value.identity().equals("a"), numbers);
        }
        String expression = value.expression();
        if (expression == null) {
            return null;
        }
        return value.isGenerated() ? new GeneratedValue(expression, !value.isVirtual()) : new ColumnDefault(expression);
    }

    /**
     * Where a column's value comes from, in the catalogs' letters.
     *
     * @param expression the default or generation expression, or null
     * @param identity {@code a} for always, {@code d} for by default, empty for neither
     * @param generated {@code s} for stored, {@code v} for virtual, empty for neither
     */
    record Value(@Nullable String expression, String identity, String generated) {

        boolean isIdentity() {
            return !identity.isEmpty();
        }

        boolean isGenerated() {
            return !generated.isEmpty();
        }

        boolean isVirtual() {
            return generated.equals("v");
        }
    }
}
