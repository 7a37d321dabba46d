// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.json;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON (RFC 8259): maps, lists and other iterables, texts, numbers, booleans and null; all else as its text.
 *
 * <p>Members come in the order of the map. Characters beyond ASCII stay as they are, but for those that end a line in
 * JavaScript.
 */
public final class Json {

    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private Json() {}

    /** The text of a value, indented, without a line break at its end. */
    public static String of(@Nullable Object value) {
        var json = new Json();
        json.value(value, "");
        return json.out.toString();
    }

    private void value(@Nullable Object value, String indent) {
        if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            object(map, indent);
        } else if (value instanceof Iterable<?> items) {
            array(items, indent);
        } else {
            text(String.valueOf(value));
        }
    }

    private void object(Map<?, ?> map, String indent) {
        String separator = "{\n";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            out.append(separator).append(indent).append(INDENT);
            text(String.valueOf(member.getKey()));
            out.append(": ");
            value(member.getValue(), indent + INDENT);
            separator = ",\n";
        }
        out.append(map.isEmpty() ? "{}" : "\n" + indent + "}");
    }

    private void array(Iterable<?> items, String indent) {
        Iterator<?> left = items.iterator();
        if (!left.hasNext()) {
            out.append("[]");
            return;
        }
        String separator = "[\n";
        while (left.hasNext()) {
            out.append(separator).append(indent).append(INDENT);
            value(left.next(), indent + INDENT);
            separator = ",\n";
        }
        out.append("\n").append(indent).append("]");
    }

    private void text(String text) {
        out.append('"');
        text.chars().forEach(it -> {
            switch (it) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> character((char) it);
            }
        });
        out.append('"');
    }

    /** Control characters must be escaped. */
    private void character(char c) {
        if (c < ' ' || c == 0x7f || c == '\u2028' || c == '\u2029') {
            out.append("\\u%04x".formatted((int) c));
        } else {
            out.append(c);
        }
    }
}
