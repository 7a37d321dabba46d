// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.mapping.Column;
import org.jspecify.annotations.Nullable;

/**
 * Names as PostgreSQL will hold them: unquoted ones in lower case, quoted ones as they are, cut at 63 bytes.
 *
 * <p>A name that Hibernate leaves unquoted although PostgreSQL needs quotes, such as {@code end}, is taken as it is.
 */
final class NameReader {

    private final Set<String> defaultSchemas = new HashSet<>();
    private final Report report;
    /** Hibernate keeps one name object for each occurrence; a model of 1,000 entities has tens of thousands. */
    private final Map<String, String> known = new HashMap<>();

    NameReader(String defaultSchema, @Nullable String hibernateSchema, Report report) {
        this.report = report;
        defaultSchemas.add(defaultSchema);
        if (hibernateSchema != null && !hibernateSchema.isBlank()) {
            defaultSchemas.add(sql(hibernateSchema));
        }
    }

    QualifiedName qualified(org.hibernate.boot.model.relational.QualifiedName name) {
        return qualified(name.getSchemaName(), name.getObjectName());
    }

    String identifier(org.hibernate.boot.model.naming.Identifier identifier) {
        return identifier.isQuoted() ? cut(unescaped(identifier.getText())) : sql(identifier.getText());
    }

    String column(Column column) {
        return column.isQuoted() ? cut(unescaped(column.getName())) : sql(column.getName());
    }

    /** The name that a piece of SQL means: between double quotes or back quotes exact, else in lower case. */
    String sql(String text) {
        return known.computeIfAbsent(text, this::read);
    }

    /** The qualified name of its parts in SQL. */
    QualifiedName sql(@Nullable String schema, String name) {
        String inSchema = schema == null ? null : sql(schema);
        return new QualifiedName(inSchema == null || defaultSchemas.contains(inSchema) ? null : inSchema, sql(name));
    }

    /** The schema and the name before it is cut: what two spellings of one name have in common. */
    List<String> uncut(org.hibernate.boot.model.relational.QualifiedName name) {
        String schema = qualified(name).schema();
        var object = name.getObjectName();
        return List.of(
                schema == null ? "" : schema,
                object.isQuoted() ? unescaped(object.getText()) : folded(object.getText()));
    }

    private QualifiedName qualified(
            org.hibernate.boot.model.naming.@Nullable Identifier schema,
            org.hibernate.boot.model.naming.Identifier name) {
        String inSchema = schema == null ? null : identifier(schema);
        return new QualifiedName(
                inSchema == null || defaultSchemas.contains(inSchema) ? null : inSchema, identifier(name));
    }

    private String read(String text) {
        boolean quoted = text.length() > 2 && (text.startsWith("\"") || text.startsWith("`"));
        return quoted ? cut(unescaped(text.substring(1, text.length() - 1))) : cut(folded(text));
    }

    /** Hibernate puts quotes around a name as it is given, so that one in it is written twice in the mapping. */
    private static String unescaped(String text) {
        return text.replace("\"\"", "\"");
    }

    /** In UTF-8 PostgreSQL folds the letters of ASCII alone. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                folded.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return folded.toString();
    }

    private String cut(String name) {
        String cut = Identifier.cut(name);
        if (!cut.equals(name)) {
            report.warn("name " + name, "PostgreSQL cuts names at 63 bytes; this one is \"%s\" there".formatted(cut));
        }
        return cut;
    }
}
