// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The Javadoc of a migration class. Whatever stands in the database and the message, it stays text. */
final class Javadoc {

    /** What is left of a line after its indentation, the star and a blank. */
    private static final int WIDTH = Measure.WIDTH - " * ".length();

    private static final int MOST_NOTES = 40;

    private Javadoc() {}

    /** A sentence, a summary and notes, without the stars. */
    static String of(String message, List<String> summary, List<String> notes) {
        List<String> lines = new ArrayList<>(Remarks.wrapped(sentence(message), WIDTH));
        if (!summary.isEmpty()) {
            lines.add("");
            lines.add("<pre>");
            summary.forEach(
                    it -> lines.add(escaped(clipped(Characters.visible(it).stripTrailing()))));
            lines.add("</pre>");
        }
        notes.stream().limit(MOST_NOTES).forEach(it -> paragraph(lines, it));
        if (notes.size() > MOST_NOTES) {
            paragraph(lines, "… and %d more notes.".formatted(notes.size() - MOST_NOTES));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void paragraph(List<String> lines, String text) {
        lines.add("");
        lines.addAll(Remarks.wrapped("<p>" + escaped(Characters.visible(text).strip()), WIDTH));
    }

    private static String sentence(String message) {
        String text = Characters.visible(message).strip();
        if (text.isEmpty()) {
            return "A revision without a message.";
        }
        int first = Character.charCount(text.codePointAt(0));
        String start = text.substring(0, first).toUpperCase(Locale.ROOT);
        boolean ends = text.endsWith(".") || text.endsWith("!") || text.endsWith("?") || text.endsWith("…");
        return escaped(start + text.substring(first) + (ends ? "" : "."));
    }

    private static String clipped(String line) {
        boolean fits = line.codePointCount(0, line.length()) <= WIDTH;
        return fits ? line : line.substring(0, line.offsetByCodePoints(0, WIDTH - 1)) + "…";
    }

    /** One line of text as it may stand in any Javadoc. */
    static String line(String text) {
        return escaped(Characters.visible(text).stripTrailing());
    }

    /** Text without the characters that would mean something to Javadoc, to HTML or to the compiler. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("/*", "/&#42;")
                .replace("\\", "&#92;");
    }
}
