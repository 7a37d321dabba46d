// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.codegen.Code.Atom;
import dev.aludel.codegen.Code.Sum;
import dev.aludel.codegen.Code.TextBlock;
import java.util.ArrayList;
import java.util.List;

/** How texts are written: as one literal, as several over as many lines, or as a text block. */
final class StringCode {

    /** The columns of a literal that is one of several. */
    private static final int PIECE = 72;

    /** No constant of a class file has more than 65,535 bytes, and no character more than three of them. */
    private static final int CONSTANT = 65_535 / 3;

    private StringCode() {}

    /** A text as literals. */
    static Code of(String text) {
        if (text.length() > CONSTANT) {
            return joined(text);
        }
        String whole = literal(text);
        if (whole.length() <= PIECE) {
            return Code.atom(whole);
        }
        List<Atom> parts =
                pieces(text).stream().map(it -> Code.atom(literal(it))).toList();
        return parts.size() == 1 ? parts.get(0) : new Sum(Code.atom(whole), parts);
    }

    /** A statement: a text block if it has several lines. */
    static Code sql(String text) {
        boolean block = text.indexOf('\n') >= 0 && text.length() <= CONSTANT && keepsWhiteSpace(text);
        return block ? textBlock(text) : of(text);
    }

    /** A text as one literal. */
    static String literal(String text) {
        return "\"" + escaped(text).replace("\"", "\\\"") + "\"";
    }

    private static Code joined(String text) {
        List<Code> parts = new ArrayList<>();
        parts.add(Code.atom("\"\""));
        for (int start = 0; start < text.length(); start += CONSTANT) {
            parts.add(Code.atom(literal(text.substring(start, Math.min(start + CONSTANT, text.length())))));
        }
        return Code.call(Word.plain("String.join"), parts);
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (literal(text.substring(start)).length() > PIECE) {
            int end = endOfPiece(text, start);
            pieces.add(text.substring(start, end));
            start = end;
        }
        if (start < text.length()) {
            pieces.add(text.substring(start));
        }
        return pieces;
    }

    /** After the last comma or else the last blank that leaves a piece short enough, or else after the first blank. */
    private static int endOfPiece(String text, int start) {
        int blank = -1;
        int comma = -1;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
                boolean room = literal(text.substring(start, i + 1)).length() <= PIECE;
                if (!room) {
                    break;
                }
                blank = i + 1;
                comma = i > start && text.charAt(i - 1) == ',' ? i + 1 : comma;
            }
        }
        if (comma - start > PIECE / 2) {
            return comma;
        }
        return blank >= 0 ? blank : afterFirstBlank(text, start);
    }

    private static int afterFirstBlank(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return Math.min(end + 1, text.length());
    }

    private static TextBlock textBlock(String text) {
        List<String> raw = List.of(text.split("\n", -1));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            boolean ends = raw.get(i).contains("\"\"\"")
                    || (i == raw.size() - 1 && raw.get(i).endsWith("\""));
            String line = escapedTrailingBlank(escaped(raw.get(i)));
            lines.add(ends ? line.replace("\"", "\\\"") : line);
        }
        keepIndentation(lines);
        return new TextBlock(lines);
    }

    /** Java takes white space off the ends of lines after it has read Unicode escapes. */
    private static boolean keepsWhiteSpace(String text) {
        return text.codePoints().allMatch(it -> " \n\t\r".indexOf(it) >= 0 || !Character.isWhitespace(it));
    }

    private static String escapedTrailingBlank(String line) {
        return line.endsWith(" ") ? line.substring(0, line.length() - 1) + "\\s" : line;
    }

    /** Java takes away what all lines are indented by; a first blank that is escaped is not taken for indentation. */
    private static void keepIndentation(List<String> lines) {
        boolean allIndented = lines.stream().allMatch(it -> it.isEmpty() || it.startsWith(" "));
        if (allIndented && !lines.get(lines.size() - 1).isEmpty()) {
            int last = lines.size() - 1;
            lines.set(last, "\\s" + lines.get(last).substring(1));
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(it -> {
            switch (it) {
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                    if (Characters.isVisible(it)) {
                        escaped.appendCodePoint(it);
                    } else {
                        escaped.append(Characters.escaped(it));
                    }
                }
            }
        });
        return escaped.toString();
    }
}
