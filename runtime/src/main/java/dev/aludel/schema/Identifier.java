// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules for names in PostgreSQL: at most 63 bytes of UTF-8 ({@code NAMEDATALEN - 1}), no zero character, compared
 * exactly.
 */
public final class Identifier {

    /** The most bytes that a name may have. */
    public static final int MAXIMUM_BYTES = 63;

    private Identifier() {}

    /**
     * The name itself, if PostgreSQL can hold it.
     *
     * @throws InvalidIdentifierException if it is empty, too long or holds a zero character
     */
    public static String checked(String name) {
        if (name.isEmpty()) {
            throw new InvalidIdentifierException(name, "is empty");
        }
        if (name.indexOf('\0') >= 0) {
            throw new InvalidIdentifierException(name, "holds a zero character");
        }
        int bytes = bytes(name);
        if (bytes > MAXIMUM_BYTES) {
            throw new InvalidIdentifierException(name, "has %d bytes".formatted(bytes));
        }
        return name;
    }

    /** An immutable copy of the names, each checked. */
    public static List<String> checked(List<String> names) {
        names.forEach(Identifier::checked);
        return List.copyOf(names);
    }

    /** The name as PostgreSQL cuts it: whole characters, at most 63 bytes. */
    public static String cut(String name) {
        return cut(name, MAXIMUM_BYTES);
    }

    /** The longest start of the name, in whole characters, that has at most so many bytes. */
    public static String cut(String name, int maximumBytes) {
        if (bytes(name) <= maximumBytes) {
            return name;
        }
        int end = 0;
        int used = 0;
        while (end < name.length()) {
            int codePoint = name.codePointAt(end);
            used += bytes(Character.toString(codePoint));
            if (used > maximumBytes) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return name.substring(0, end);
    }

    static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
