// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import java.util.List;

/** Texts that mean something to Java, Javadoc, HTML, SQL, JavaPoet or an editor, and may stand in a database. */
final class Hostile {

    static final List<String> TEXTS = List.of(
            "*/ System.exit(1); /*",
            "\\u002a/ \\u000a code();",
            "\\\\u0022 ends",
            "\"\"\"",
            "\"\"\"\"\" five",
            "ends with a quote\"",
            "ends with a backslash\\",
            "line one\nline two",
            "\n",
            "  indented\n    more\n  same",
            "trailing blanks  \nand\t\n \n",
            "carriage\r\nreturn\r",
            "quotes \"and\" 'apostrophes'",
            "\"; drop table users; --",
            "$L $S $T $$ $[ $] $W",
            "{@link System} {@code @} @deprecated <script>&amp;</script>",
            "<!-- & --> </pre>",
            "%s %n %d",
            "\t\b\f\u0001\u001a\u007f\u0085",
            "\u202egnirts\u202c \u200b\u2028\u2029\ufeff\u00a0\u2003",
            "em space at the end\u2003\nnext",
            "\ud83d\ude00 \ud83d alone \ude00",
            "日本語 ünïcödé ﷺ",
            "//comment // TODO \\",
            " ",
            "null",
            "'",
            "''",
            "-0",
            "9223372036854775808");

    private Hostile() {}

    /** Whole characters of the text, as many as a name in PostgreSQL has room for. */
    static String name(String text) {
        String name = dev.aludel.schema.Identifier.cut(text.replace("\0", "0"));
        return name.isEmpty() ? "x" : name;
    }
}
