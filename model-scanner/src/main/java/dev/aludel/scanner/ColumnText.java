// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the text behind a column's name, whichever column it stands behind; most columns of a model share
 * a few texts.
 *
 * @param definition the text taken apart
 * @param type its type
 * @param unique whether it says {@code unique}
 * @param leftOut what is not carried over, or an empty text
 * @param problem why no migration can be made of it, or null
 */
record ColumnText(
        ColumnDefinition definition,
        DataType type,
        boolean unique,
        String leftOut,
        @Nullable String problem) {

    private static final Set<String> SERIAL =
            Set.of("serial", "bigserial", "smallserial", "serial2", "serial4", "serial8");

    static ColumnText read(String sql, UserTypes userTypes) {
        ColumnDefinition definition = ColumnDefinition.parse(sql);
        DataType type = DataType.parse(definition.type());
        List<String> leftOut = new ArrayList<>();
        boolean unique = false;
        SqlTokens rest = SqlTokens.of(definition.rest());
        for (int i = 0; i < rest.size(); i++) {
            if (rest.at(i, "unique")) {
                unique = true;
            } else if (rest.at(i, "primary", "key")) {
                // The mapping knows its key.
                i++;
            } else {
                leftOut.add(rest.get(i).text());
            }
        }
        return new ColumnText(
                definition, type, unique, String.join(" ", leftOut), problem(definition, type, userTypes));
    }

    private static @Nullable String problem(ColumnDefinition definition, DataType type, UserTypes userTypes) {
        String userType = userTypes.find(type);
        if (userType != null) {
            return ("is of the type %s, which would have to be created first. Map it as text or number with"
                            + " @Enumerated, or give it a columnDefinition of a type that is there.")
                    .formatted(userType);
        }
        if (SERIAL.contains(definition.type().toLowerCase(Locale.ROOT))) {
            return "is defined as %s. Use @GeneratedValue(strategy = IDENTITY) instead.".formatted(definition.type());
        }
        return type.sql().startsWith("float(")
                ? "is of the type %s, and PostgreSQL's float has 1 to 53 bits. Give it no precision."
                        .formatted(type.sql())
                : null;
    }
}
