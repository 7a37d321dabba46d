// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that stand as literals in SQL: texts, and the elements of arrays, which have no quotes of their own there. */
public final class TextLiterals {

    private final Set<String> values = new HashSet<>();

    private TextLiterals() {}

    /** All of them. */
    public static Set<String> in(String sql) {
        var literals = new TextLiterals();
        for (SqlWord word : SqlWord.of(sql)) {
            String value = value(word.text());
            if (value != null) {
                literals.values.add(value);
                literals.elements(value);
            }
        }
        return literals.values;
    }

    /** The text that a word stands for, if it is a text's literal; escapes by number are left as they are. */
    private static @Nullable String value(String word) {
        if (word.endsWith("'") && word.length() >= 2) {
            String inner = word.substring(word.indexOf('\'') + 1, word.length() - 1);
            return word.startsWith("e") || word.startsWith("E") ? unescaped(inner) : inner.replace("''", "'");
        }
        int tag = word.startsWith("$") ? word.indexOf('$', 1) + 1 : 0;
        return tag > 1 && word.length() >= 2 * tag ? word.substring(tag, word.length() - tag) : null;
    }

    private static String unescaped(String inner) {
        var plain = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            boolean escapes = (c == '\\' || c == '\'') && i + 1 < inner.length();
            plain.append(escapes ? inner.charAt(++i) : c);
        }
        return plain.toString();
    }

    /** The elements of an array, however deep; in quotes a backslash takes the next character as it is. */
    private void elements(String array) {
        if (!array.strip().startsWith("{")) {
            return;
        }
        var element = new StringBuilder();
        boolean quoted = false;
        boolean given = false;
        for (int i = 0; i < array.length(); i++) {
            char c = array.charAt(i);
            if (c == '\\' && i + 1 < array.length()) {
                element.append(array.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
                given = true;
            } else if (!quoted && (c == ',' || c == '{' || c == '}')) {
                String value = element.toString();
                if (given || !value.isBlank()) {
                    values.add(given ? value : value.strip());
                }
                element.setLength(0);
                given = false;
            } else if (quoted || !Character.isWhitespace(c) || !(given || element.isEmpty())) {
                element.append(c);
            }
        }
    }
}
