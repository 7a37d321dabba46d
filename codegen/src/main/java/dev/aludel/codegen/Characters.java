// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

/** Which characters may stand in source code as they are. */
final class Characters {

    private Characters() {}

    /** Whether an editor shows the character, and shows it where it is: no controls, no marks of direction. */
    static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> true;
        };
    }

    /** The character as a Unicode escape, or two of them. */
    static String escaped(int codePoint) {
        var escapes = new StringBuilder();
        for (char unit : Character.toChars(codePoint)) {
            escapes.append("\\u%04x".formatted((int) unit));
        }
        return escapes.toString();
    }

    /** The text on one line, with white space as blanks and other invisible characters as Unicode escapes. */
    static String visible(String text) {
        var line = new StringBuilder();
        text.codePoints().forEach(it -> {
            if (isVisible(it)) {
                line.appendCodePoint(it);
            } else if (Character.isWhitespace(it) || Character.isSpaceChar(it)) {
                line.append(' ');
            } else {
                line.append(escaped(it));
            }
        });
        return line.toString();
    }
}
