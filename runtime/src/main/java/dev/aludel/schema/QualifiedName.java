// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The name of a table or a sequence, exact and case-sensitive; without a schema it stands in the default schema.
 *
 * <p>As text it is {@code users} or {@code audit.users}. A part that holds a dot or a double quote is written between
 * double quotes, with quotes inside doubled; nothing else is ever quoted or folded, so {@code Users} is not
 * {@code users}. {@link #parse(String)} and {@link #toString()} are each other's inverse.
 *
 * @param schema the schema, or null for the default schema
 * @param name the name in it
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER =
            comparing(QualifiedName::schema, nullsFirst(naturalOrder())).thenComparing(QualifiedName::name);

    public QualifiedName {
        if (schema != null) {
            Identifier.checked(schema);
        }
        Identifier.checked(name);
    }

    /** A name in the default schema, taken exactly as it is: a dot is part of it. */
    public static QualifiedName of(String name) {
        return new QualifiedName(null, name);
    }

    /** The name that the text spells, as described on the class. */
    public static QualifiedName parse(String text) {
        int end = endOfPart(text);
        if (end == text.length()) {
            return of(unquoted(text));
        }
        String schema = text.substring(0, end);
        String rest = text.substring(end + 1);
        if (endOfPart(rest) != rest.length()) {
            throw new InvalidIdentifierException(text, "has more than two parts");
        }
        return new QualifiedName(unquoted(schema), unquoted(rest));
    }

    /** Another name in the same schema. */
    public QualifiedName sibling(String other) {
        return new QualifiedName(schema, other);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return schema == null ? quoted(name) : quoted(schema) + "." + quoted(name);
    }

    private static int endOfPart(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return text.length();
    }

    private static String unquoted(String part) {
        boolean quoted = part.length() > 1 && part.startsWith("\"") && part.endsWith("\"");
        return quoted ? part.substring(1, part.length() - 1).replace("\"\"", "\"") : part;
    }

    private static String quoted(String part) {
        boolean plain = part.indexOf('.') < 0 && part.indexOf('"') < 0;
        return plain ? part : "\"" + part.replace("\"", "\"\"") + "\"";
    }
}
