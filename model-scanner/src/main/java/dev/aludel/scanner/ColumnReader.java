// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.DataType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.SequenceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of a table, each read from the text that Hibernate writes behind its name. */
final class ColumnReader {

    private final ScanContext context;
    private final UserTypes userTypes;
    private final String identityClause;
    private final boolean notNullAfterGenerated;

    private final boolean storesGenerated;
    private final Map<String, ColumnText> known = new HashMap<>();

    ColumnReader(ScanContext context, UserTypes userTypes) {
        this.context = context;
        this.userTypes = userTypes;
        this.notNullAfterGenerated = DialectTraits.notNullAfterGenerated(context.dialect());
        // From PostgreSQL 18 on Hibernate leaves it to the server, which then stores nothing.
        this.storesGenerated = context.dialect().generatedAs("x").contains("stored");
        this.identityClause = context.dialect().getIdentityColumnSupport().getIdentityColumnString(SqlTypes.BIGINT);
    }

    Column read(Table table, org.hibernate.mapping.Column mapped) {
        String name = context.names().column(mapped);
        ColumnText text = text(mapped);
        ColumnDefinition definition = text.definition();
        report(table, mapped, text);
        boolean required = definition.required()
                || definition.identity() != null
                || requiredByMapping(mapped)
                || table.isPrimaryKey(mapped);
        return new Column(
                name,
                text.type(),
                mapped.getCollation() == null ? text.collation() : ColumnText.collation(null, mapped.getCollation()),
                required,
                value(mapped, definition, text.type()),
                mapped.getComment(),
                null);
    }

    private boolean requiredByMapping(org.hibernate.mapping.Column mapped) {
        return !mapped.isNullable() && (mapped.getGeneratedAs() == null || notNullAfterGenerated);
    }

    /** The columns that their own definitions make unique. */
    List<String> uniqueByDefinition(Table table) {
        List<String> unique = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            if (text(column).unique()) {
                unique.add(context.names().column(column));
            }
        }
        return unique;
    }

    /** The conditions that a column's own definition checks. */
    List<String> checksByDefinition(org.hibernate.mapping.Column column) {
        return text(column).definition().checks();
    }

    private ColumnText text(org.hibernate.mapping.Column column) {
        String text = column.getSqlType(context.metadata());
        if (column.isIdentity() && !text.toLowerCase(Locale.ROOT).contains(identityClause)) {
            text = text + " " + identityClause;
        }
        String options = Options.of(column);
        return known.computeIfAbsent(
                options.isEmpty() ? text : text + " " + options,
                it -> ColumnText.read(it, userTypes, context.names()::sql));
    }

    private @Nullable ColumnValue value(
            org.hibernate.mapping.Column mapped, ColumnDefinition definition, DataType type) {
        ColumnDefinition.IdentityText identity = definition.identity();
        if (identity != null) {
            return identity(mapped, identity, type);
        }
        if (mapped.getGeneratedAs() != null) {
            return new GeneratedValue(mapped.getGeneratedAs(), storesGenerated);
        }
        if (definition.generated() != null) {
            return definition.generated();
        }
        String defaultValue = mapped.getDefaultValue() == null ? definition.defaultValue() : mapped.getDefaultValue();
        return defaultValue == null ? null : new ColumnDefault(defaultValue);
    }

    private ColumnValue identity(
            org.hibernate.mapping.Column mapped, ColumnDefinition.IdentityText identity, DataType type) {
        boolean small = type == BasicType.SMALLINT || type == BasicType.INTEGER;
        BasicType numbers = small ? (BasicType) type : BasicType.BIGINT;
        SequenceOptions options = NumberOptions.parse(numbers, SqlTokens.of(identity.numbers()), 0);
        if (options == null) {
            context.report()
                    .warn("column " + mapped.getName(), "its identity is not understood: " + identity.numbers());
            return new Identity(identity.always(), SequenceOptions.defaults(numbers, 1));
        }
        return new Identity(identity.always(), options);
    }

    private void report(Table table, org.hibernate.mapping.Column mapped, ColumnText text) {
        if (text.problem() != null) {
            context.report().problem(context.provenance().described(table, mapped) + " " + text.problem());
        }
        if (!text.leftOut().isEmpty()) {
            context.report()
                    .warn(
                            "column of " + context.provenance().described(table, mapped),
                            "a part of its definition is left out: " + text.leftOut());
        }
    }
}
