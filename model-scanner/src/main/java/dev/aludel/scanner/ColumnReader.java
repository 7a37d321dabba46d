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
import java.util.Map;
import java.util.Set;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of a table, each read from the text that Hibernate writes behind its name. */
final class ColumnReader {

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

    private final ScanContext context;
    private final UserTypes userTypes;
    private final String identityClause;
    private final boolean notNullAfterGenerated;
    private final Map<String, ColumnDefinition> known = new HashMap<>();

    ColumnReader(ScanContext context, UserTypes userTypes) {
        this.context = context;
        this.userTypes = userTypes;
        this.notNullAfterGenerated = DialectTraits.notNullAfterGenerated(context.dialect());
        this.identityClause = context.dialect().getIdentityColumnSupport().getIdentityColumnString(SqlTypes.BIGINT);
    }

    Column read(Table table, org.hibernate.mapping.Column mapped) {
        String name = context.names().column(mapped);
        ColumnDefinition definition = definition(mapped);
        DataType type = DataType.parse(definition.type());
        String comment = mapped.getComment();
        Column column = Column.column(name, type)
                .valued(value(mapped, definition, type))
                .comment(comment);
        report(table, mapped, definition, type);
        boolean required = definition.required()
                || definition.identity() != null
                || requiredByMapping(mapped)
                || table.isPrimaryKey(mapped);
        return required ? column.notNull() : column;
    }

    private boolean requiredByMapping(org.hibernate.mapping.Column mapped) {
        return !mapped.isNullable() && (mapped.getGeneratedAs() == null || notNullAfterGenerated);
    }

    /** The columns that their own definitions make unique. */
    List<String> uniqueByDefinition(Table table) {
        List<String> unique = new ArrayList<>();
        for (org.hibernate.mapping.Column column : table.getColumns()) {
            SqlTokens rest = SqlTokens.of(definition(column).rest());
            for (int i = 0; i < rest.size(); i++) {
                if (rest.at(i, "unique")) {
                    unique.add(context.names().column(column));
                }
            }
        }
        return unique;
    }

    /** The condition that a column's own definition checks, or null. */
    @Nullable
    String checkByDefinition(org.hibernate.mapping.Column column) {
        return definition(column).check();
    }

    private ColumnDefinition definition(org.hibernate.mapping.Column column) {
        String text = column.getSqlType(context.metadata());
        if (column.isIdentity() && !text.toLowerCase(java.util.Locale.ROOT).contains(identityClause)) {
            text = text + " " + identityClause;
        }
        String options = Options.of(column);
        return known.computeIfAbsent(options.isEmpty() ? text : text + " " + options, ColumnDefinition::parse);
    }

    private @Nullable ColumnValue value(
            org.hibernate.mapping.Column mapped, ColumnDefinition definition, DataType type) {
        ColumnDefinition.IdentityText identity = definition.identity();
        if (identity != null) {
            return identity(mapped, identity, type);
        }
        String generatedAs = mapped.getGeneratedAs() == null ? definition.generatedAs() : mapped.getGeneratedAs();
        if (generatedAs != null) {
            return new GeneratedValue(generatedAs);
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

    private void report(Table table, org.hibernate.mapping.Column mapped, ColumnDefinition definition, DataType type) {
        String attribute = context.provenance().described(table, mapped);
        String userType = userTypes.find(type);
        if (userType != null) {
            context.report()
                    .problem(("%s is of the type %s, which would have to be created first. Map it as text or number "
                                    + "with @Enumerated, or give it a columnDefinition of a type that is there.")
                            .formatted(attribute, userType));
        }
        if (SERIAL.contains(definition.type().toLowerCase(java.util.Locale.ROOT))) {
            context.report()
                    .problem("%s is defined as %s. Use @GeneratedValue(strategy = IDENTITY) instead."
                            .formatted(attribute, definition.type()));
        }
        if (type.sql().startsWith("float(")) {
            context.report()
                    .problem("%s is of the type %s, and PostgreSQL's float has 1 to 53 bits. Give it no precision."
                            .formatted(attribute, type.sql()));
        }
        String rest = String.join(
                " ",
                java.util.Arrays.stream(definition.rest().split("(?i)\\bunique\\b|\\bprimary key\\b", -1))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList());
        if (mapped.getCollation() != null) {
            rest = (rest + " collate " + mapped.getCollation()).strip();
        }
        if (!rest.isEmpty()) {
            context.report().warn("column of " + attribute, "a part of its definition is left out: " + rest);
        }
    }
}
