// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import java.util.Collection;
import java.util.Locale;

/**
 * Whether an expression names a column. It may say yes where only a text or a function of that name stands, never no
 * where the column does: the cost of a wrong yes is a constraint made anew.
 */
public final class Mentions {

    private Mentions() {}

    /** Whether it names one of the columns. */
    public static boolean any(String expression, Collection<String> columns) {
        return columns.stream().anyMatch(it -> of(expression, it));
    }

    private static boolean of(String expression, String column) {
        String text = expression.toLowerCase(Locale.ROOT);
        String name = column.replace("\"", "\"\"").toLowerCase(Locale.ROOT);
        for (int start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
            int end = start + name.length();
            boolean inside = (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1)))
                    || (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)));
            if (!inside) {
                return true;
            }
        }
        return false;
    }
}
