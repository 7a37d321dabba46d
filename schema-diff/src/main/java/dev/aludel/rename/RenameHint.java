// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.InvalidIdentifierException;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person says was renamed: the name in the database, an equals sign, the name in the model. A word for the kind may
 * stand before; names with dots or quotes are written as {@link ObjectKey} writes them.
 *
 * @param text as it was given
 * @param kind what it is about, or null if that is for the names to say
 * @param from the name in the database
 * @param to the name in the model
 */
record RenameHint(String text, @Nullable Kind kind, String from, String to) {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.SEQUENCE, Kind.SCHEMA);

    static RenameHint parse(String text) {
        int equals = equalsSign(text);
        if (equals <= 0 || equals == text.length() - 1) {
            throw new UnknownRenameException(text, "it has no equals sign between two names");
        }
        String from = text.substring(0, equals);
        for (Kind kind : KINDS) {
            String word = kind.word() + " ";
            if (from.startsWith(word)) {
                return new RenameHint(text, kind, from.substring(word.length()), text.substring(equals + 1));
            }
        }
        return new RenameHint(text, null, from, text.substring(equals + 1));
    }

    private static int equalsSign(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (text.charAt(i) == '=' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    /** Its two names as those of things of a kind, if it may be about one. */
    Optional<Pair> as(Kind asked) {
        if (kind != null ? kind != asked : asked == Kind.SCHEMA) {
            return Optional.empty();
        }
        return key(asked, from).flatMap(first -> key(asked, to).map(second -> new Pair(first, second)));
    }

    private static Optional<ObjectKey> key(Kind kind, String name) {
        try {
            return ObjectKey.parse(kind.word() + " " + name);
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    /**
     * Two names for one thing.
     *
     * @param from in the database
     * @param to in the model
     */
    record Pair(ObjectKey from, ObjectKey to) {}
}
