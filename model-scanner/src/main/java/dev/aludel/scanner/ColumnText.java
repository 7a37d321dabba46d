// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the text behind a column's name, whichever column it stands behind; most columns of a model share
 * a few texts.
 *
 * @param definition the text taken apart
 * @param type its type
 * @param collation the collation that it names, or null; in PostgreSQL's own schema it has none
 * @param unique whether it says {@code unique}
 * @param leftOut what is not carried over, or an empty text
 * @param problem why no migration can be made of it, or null
 */
record ColumnText(
        ColumnDefinition definition,
        DataType type,
        @Nullable QualifiedName collation,
        boolean unique,
        String leftOut,
        @Nullable String problem) {

    /** PostgreSQL's words for an integer with a sequence of its own. */
    private static final Map<String, DataType> SERIAL = Map.of(
            "smallserial", BasicType.SMALLINT,
            "serial2", BasicType.SMALLINT,
            "serial", BasicType.INTEGER,
            "serial4", BasicType.INTEGER,
            "bigserial", BasicType.BIGINT,
            "serial8", BasicType.BIGINT);

    /** Reads the text; {@code names} tells how an identifier in it is meant. */
    static ColumnText read(String sql, UserTypes userTypes, UnaryOperator<String> names) {
        ColumnDefinition definition = ColumnDefinition.parse(sql);
        DataType type = userTypes.spelled(DataType.parse(definition.type()));
        if (definition.identity() != null) {
            // Whoever writes serial beside IDENTITY means what the identity is: an integer that numbers itself.
            type = SERIAL.getOrDefault(definition.type().toLowerCase(Locale.ROOT), type);
        }
        List<String> leftOut = new ArrayList<>();
        boolean unique = false;
        QualifiedName collation = null;
        SqlTokens rest = SqlTokens.of(definition.rest());
        for (int i = 0; i < rest.size(); i++) {
            if (rest.at(i, "unique")) {
                unique = true;
            } else if (rest.at(i, "collate") && i + 1 < rest.size()) {
                boolean qualified = i + 3 < rest.size() && rest.at(i + 2, ".");
                String schema = qualified ? names.apply(rest.get(i + 1).text()) : null;
                i += qualified ? 3 : 1;
                collation = collation(schema, names.apply(rest.get(i).text()));
            } else if (rest.at(i, "primary", "key")) {
                // The mapping knows its key.
                i++;
            } else {
                leftOut.add(rest.get(i).text());
            }
        }
        return new ColumnText(
                definition, type, collation, unique, String.join(" ", leftOut), problem(definition, type, userTypes));
    }

    /** A collation by its name; {@code default} is the one that every type of texts has. */
    static @Nullable QualifiedName collation(@Nullable String schema, String name) {
        String written = "pg_catalog".equals(schema) ? null : schema;
        return written == null && name.equals("default") ? null : new QualifiedName(written, name);
    }

    private static @Nullable String problem(ColumnDefinition definition, DataType type, UserTypes userTypes) {
        String userType = userTypes.find(type);
        if (userType != null) {
            return ("is of the type %s, which would have to be created first. Map its attributes as"
                            + " columns with @Embedded, or as JSON with @JdbcTypeCode(SqlTypes.JSON).")
                    .formatted(userType);
        }
        if (definition.identity() == null
                && SERIAL.containsKey(definition.type().toLowerCase(Locale.ROOT))) {
            return "is defined as %s. Use @GeneratedValue(strategy = IDENTITY) instead.".formatted(definition.type());
        }
        return type.sql().startsWith("float(")
                ? "is of the type %s, and PostgreSQL's float has 1 to 53 bits. Give it no precision."
                        .formatted(type.sql())
                : null;
    }
}
