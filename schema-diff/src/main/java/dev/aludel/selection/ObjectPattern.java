// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ObjectKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that names of objects match, as {@code aludel.include} and {@code aludel.exclude} have them.
 *
 * <p>{@code legacy_*} means tables, sequences and types, and what is in such tables. {@code index:users.tmp_*} means one
 * kind; the kinds are those of {@link ObjectKey}, and {@code schema:audit} means all in that schema. A {@code *} stands for
 * any characters and a {@code ?} for one; a name outside the default schema has its schema before a dot.
 *
 * @param kind the kind that is meant, or null for tables, sequences and types
 * @param glob the pattern as it is written
 * @param defaultSchema the schema of names without one
 */
public record ObjectPattern(ObjectKey.@Nullable Kind kind, String glob, String defaultSchema) {

    private static final Set<ObjectKey.Kind> PARTS = Set.of(
            ObjectKey.Kind.COLUMN,
            ObjectKey.Kind.DEFAULT,
            ObjectKey.Kind.CONSTRAINT,
            ObjectKey.Kind.INDEX,
            ObjectKey.Kind.COMMENT);

    /** What always goes with its column or table. */
    private static final Set<ObjectKey.Kind> UNSELECTABLE =
            Set.of(ObjectKey.Kind.COLLATION, ObjectKey.Kind.STORAGE, ObjectKey.Kind.TABLE_COMMENT);

    public ObjectPattern {
        requireNonNull(glob, "glob");
    }

    /** The pattern that a text spells; nothing if the kind before the colon is none, or there is no name. */
    public static Optional<ObjectPattern> parse(String text, String defaultSchema) {
        int colon = text.indexOf(':');
        String glob = text.substring(colon + 1).strip();
        if (glob.isEmpty()) {
            return Optional.empty();
        }
        if (colon < 0) {
            return Optional.of(new ObjectPattern(null, glob, defaultSchema));
        }
        String word = text.substring(0, colon).strip();
        return Arrays.stream(ObjectKey.Kind.values())
                .filter(it -> it.word().equals(word) && !UNSELECTABLE.contains(it))
                .findFirst()
                .map(it -> new ObjectPattern(it, glob, defaultSchema));
    }

    /** The kinds that a pattern can be about, for messages. */
    public static String kinds() {
        return Arrays.stream(ObjectKey.Kind.values())
                .filter(it -> !UNSELECTABLE.contains(it))
                .map(ObjectKey.Kind::word)
                .collect(Collectors.joining(", "));
    }

    /** Whether an object is meant by its own name; not whether its table or schema is. */
    boolean means(ObjectKey key) {
        if (kind == ObjectKey.Kind.SCHEMA) {
            String schema = key.kind() == ObjectKey.Kind.SCHEMA
                    ? key.name().name()
                    : key.name().schema();
            return regex().matcher(schema == null ? defaultSchema : schema).matches();
        }
        boolean kindFits = kind == null ? isBare(key.kind()) : kind == key.kind();
        return kindFits && regex().matcher(name(key)).matches();
    }

    /** Whether it is about parts of tables, such as columns. */
    boolean isAboutParts() {
        return kind != null && PARTS.contains(kind);
    }

    private static boolean isBare(ObjectKey.Kind of) {
        return !PARTS.contains(of)
                && of != ObjectKey.Kind.SCHEMA
                && of != ObjectKey.Kind.STORAGE
                && of != ObjectKey.Kind.TABLE_COMMENT;
    }

    private static String name(ObjectKey key) {
        return key.part() == null ? plain(key) : plain(key) + "." + key.part();
    }

    private static String plain(ObjectKey key) {
        String schema = key.name().schema();
        return schema == null ? key.name().name() : schema + "." + key.name().name();
    }

    private Pattern regex() {
        String regex = glob.chars()
                .mapToObj(it -> it == '*' ? ".*" : it == '?' ? "." : Pattern.quote(Character.toString(it)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
