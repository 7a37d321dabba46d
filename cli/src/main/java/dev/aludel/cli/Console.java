// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.json.Json;
import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints: results to the standard output, progress and errors to the standard error; colours only on a
 * terminal.
 */
final class Console {

    /** Control characters but the end of a line and the tab, and what turns the direction of writing. */
    private static final String CONTROLS = "[\\p{Cc}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069&&[^\\n\\t%s]]";

    private static final Pattern HARMFUL = Pattern.compile(CONTROLS.formatted(""));

    private static final Pattern HARMFUL_BUT_STYLES =
            Pattern.compile(CONTROLS.formatted("\\x1b") + "|\\x1b(?!\\[[0-9;]*m)");

    private final PrintWriter out;

    private final PrintWriter err;

    private final PrintWriter documents;

    private final Ansi colours;

    private boolean drawn;

    Console(PrintWriter out, PrintWriter err, Ansi colours) {
        this(out, err, out, colours);
    }

    /** A console that writes {@code documents}, which programs read, in an encoding of their own. */
    Console(PrintWriter out, PrintWriter err, PrintWriter documents, Ansi colours) {
        this.out = out;
        this.err = err;
        this.documents = documents;
        this.colours = colours;
    }

    /** A value as JSON, for machines. */
    void json(@Nullable Object value) {
        document(Json.of(value) + "\n");
    }

    /** A whole file, as it is. */
    void document(String text) {
        out.flush();
        documents.print(text);
        documents.flush();
    }

    /** Whether somebody watches. */
    boolean isTerminal() {
        return colours.enabled();
    }

    /** A line of progress that the next one of any kind takes the place of; only on a terminal. */
    void redraw(String text) {
        err.print("\r\u001b[K" + harmless(styled("faint", text)));
        err.flush();
        drawn = true;
    }

    private void erase() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }

    void line(String text) {
        erase();
        out.println(harmless(text));
        out.flush();
    }

    /** A text that leaves the terminal as it is: names and messages from elsewhere may hold anything. */
    private String harmless(String text) {
        Pattern harmful = colours.enabled() ? HARMFUL_BUT_STYLES : HARMFUL;
        return harmful.matcher(text.replace("\r\n", "\n")).replaceAll("?");
    }

    /** A question; the answer stands on the same line. */
    void prompt(String text) {
        out.print(harmless(text));
        out.flush();
    }

    void line() {
        line("");
    }

    void progress(String what) {
        erase();
        err.println(harmless(styled("faint", what + " …")));
        err.flush();
    }

    /** As {@link #progress}, of what has been done. */
    void note(String what) {
        erase();
        err.println(harmless(styled("faint", what)));
        err.flush();
    }

    void warning(String text) {
        erase();
        err.println(harmless(styled("yellow", text)));
        err.flush();
    }

    void error(String text) {
        erase();
        err.println(harmless(styled("red", text)));
        err.flush();
    }

    /** A text in a style of picocli's, such as {@code bold}; what is in the text is never read as markup. */
    String styled(String style, String text) {
        if (!colours.enabled()) {
            return text;
        }
        return Ansi.Style.on(Ansi.Style.parse(style)) + text + Ansi.Style.off(Ansi.Style.parse(style));
    }
}
