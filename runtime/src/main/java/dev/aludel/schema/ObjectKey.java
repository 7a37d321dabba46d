// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity of one object of a schema, by kind and name; what ownership and findings speak of.
 *
 * <p>As text it is the kind and the name: {@code table users}, {@code column users.fax},
 * {@code index users.users_email_idx}, {@code default users.fax}. {@link #parse(String)} and {@link #toString()} are
 * each other's inverse.
 *
 * @param kind what it is
 * @param name the object itself, or the table that it belongs to
 * @param part the part of that table, or null
 */
public record ObjectKey(
        Kind kind, QualifiedName name, @Nullable String part) implements Comparable<ObjectKey> {

    private static final Comparator<ObjectKey> ORDER = comparing(ObjectKey::name)
            .thenComparing(ObjectKey::kind)
            .thenComparing(ObjectKey::part, nullsFirst(naturalOrder()));

    public ObjectKey {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
    }

    /** The key of a schema. */
    public static ObjectKey namespace(String name) {
        return new ObjectKey(Kind.SCHEMA, QualifiedName.of(name), null);
    }

    /** The key of an enum type. */
    public static ObjectKey enumType(QualifiedName name) {
        return new ObjectKey(Kind.ENUM, name, null);
    }

    /** The key of a sequence. */
    public static ObjectKey sequence(QualifiedName name) {
        return new ObjectKey(Kind.SEQUENCE, name, null);
    }

    /** The key of a table. */
    public static ObjectKey table(QualifiedName name) {
        return new ObjectKey(Kind.TABLE, name, null);
    }

    /** The key of a view. */
    public static ObjectKey view(QualifiedName name) {
        return new ObjectKey(Kind.VIEW, name, null);
    }

    /** The key of a part of a table. */
    public static ObjectKey part(Kind kind, QualifiedName table, String part) {
        return new ObjectKey(kind, table, part);
    }

    /** The key of a storage parameter of a table, or of an index or the index of a key by its own name. */
    public static ObjectKey storage(QualifiedName relation, String parameter) {
        return new ObjectKey(Kind.STORAGE, relation, parameter);
    }

    /** The key that the text spells, if it does. */
    public static Optional<ObjectKey> parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0) {
            return Optional.empty();
        }
        String word = text.substring(0, blank);
        String rest = text.substring(blank + 1);
        try {
            return Arrays.stream(Kind.values())
                    .filter(it -> it.word().equals(word))
                    .findFirst()
                    .map(kind -> kind.partOfTable
                            ? parsedPart(kind, rest)
                            : new ObjectKey(kind, QualifiedName.parse(rest), null));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static @Nullable ObjectKey parsedPart(Kind kind, String text) {
        int dot = lastDot(text);
        if (dot < 0) {
            return null;
        }
        return new ObjectKey(
                kind,
                QualifiedName.parse(text.substring(0, dot)),
                QualifiedName.parse(text.substring(dot + 1)).name());
    }

    private static int lastDot(String text) {
        boolean quoted = false;
        for (int i = text.length() - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether it is this table or a part of it. */
    public boolean isOf(QualifiedName table) {
        boolean ofTable = part != null || kind == Kind.TABLE || kind == Kind.TABLE_COMMENT;
        return ofTable && name.equals(table);
    }

    @Override
    public int compareTo(ObjectKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String suffix = part == null ? "" : "." + QualifiedName.of(part);
        return kind.word() + " " + name + suffix;
    }

    /** What an object is. */
    public enum Kind {
        SCHEMA(false),
        ENUM(false),
        SEQUENCE(false),
        TABLE(false),
        VIEW(false),
        COLUMN(true),
        DEFAULT(true),
        COLLATION(true),
        CONSTRAINT(true),
        INDEX(true),
        COMMENT(true),
        /** A storage parameter of a table, an index or a key; that a table is unlogged counts as one. */
        STORAGE(true),
        TABLE_COMMENT(false);

        private final boolean partOfTable;

        Kind(boolean partOfTable) {
            this.partOfTable = partOfTable;
        }

        /** Whether it is a part of a table. */
        public boolean isPartOfTable() {
            return partOfTable;
        }

        /** The kind as one lower-case word, such as {@code table-comment}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
