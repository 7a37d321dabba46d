// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints: results to the standard output, progress and errors to the standard error; colours only on a
 * terminal.
 */
final class Console {

    private final PrintWriter out;

    private final PrintWriter err;

    private final Ansi colours;

    Console(PrintWriter out, PrintWriter err, Ansi colours) {
        this.out = out;
        this.err = err;
        this.colours = colours;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A question; the answer stands on the same line. */
    void prompt(String text) {
        out.print(text);
        out.flush();
    }

    void line() {
        line("");
    }

    void progress(String what) {
        err.println(styled("faint", what + " …"));
        err.flush();
    }

    void warning(String text) {
        err.println(styled("yellow", text));
        err.flush();
    }

    void error(String text) {
        err.println(styled("red", text));
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
