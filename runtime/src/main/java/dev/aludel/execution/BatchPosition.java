// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far work in batches is.
 *
 * @param rows how many rows have been gone through
 * @param key the key of the last of them, each column as text; null before the first
 */
record BatchPosition(long rows, @Nullable List<String> key) {

    /** Before the first row. */
    static final BatchPosition START = new BatchPosition(0, null);

    /** The position as JSON: {@code {"rows": 2000, "key": ["2000"]}}. */
    String json() {
        var json = new StringBuilder("{\"rows\": " + rows + ", \"key\": [");
        String separator = "";
        for (String value : key == null ? List.<String>of() : key) {
            json.append(separator).append('"');
            value.chars().forEach(it -> append(json, (char) it));
            json.append('"');
            separator = ", ";
        }
        return json.append("]}").toString();
    }

    private static void append(StringBuilder json, char character) {
        if (character == '"' || character == '\\') {
            json.append('\\').append(character);
        } else if (character < ' ') {
            json.append("\\u%04x".formatted((int) character));
        } else {
            json.append(character);
        }
    }
}
