// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import java.util.List;

/** What a script tells a person, in comments that no text can break out of. */
final class Comments {

    private Comments() {}

    static ScriptPart of(String text) {
        return new ScriptPart(ScriptPart.Kind.COMMENT, text.isEmpty() ? "" : "-- " + line(text));
    }

    /** What a person must do in place of a step, as lines of comment. */
    static List<String> leftOut(String step) {
        return List.of(
                "-- !!! LEFT OUT: " + line(step),
                "-- !!! It is code that needs a connection. Do its work here, by hand, before this script is run.");
    }

    /** A text on one line: every control character, of which some end lines, is a blank. */
    static String line(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(it -> {
            int type = Character.getType(it);
            boolean ends = type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            // What turns the direction of writing makes a comment look like code.
            boolean turns = type == Character.FORMAT;
            if (!turns) {
                line.appendCodePoint(ends ? ' ' : it);
            }
        });
        return line.toString().strip();
    }
}
