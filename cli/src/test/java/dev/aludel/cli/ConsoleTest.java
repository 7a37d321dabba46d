// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** What comes from elsewhere changes neither the terminal nor what programs read. */
class ConsoleTest {

    /** A red word, a cleared screen by the one character and by two, a bell, and text that runs backwards. */
    private static final String HOSTILE = "a\u001b[31mb\u001b[2Jc\u009b2Jd\u0007e\u202ef\tg\r\nh";

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    private final StringWriter documents = new StringWriter();

    private Console console(Ansi colours) {
        return new Console(new PrintWriter(out), new PrintWriter(err), new PrintWriter(documents), colours);
    }

    @Test
    void whereThereAreNoColoursNothingIsControlledByAText() {
        Console console = console(Ansi.OFF);
        console.line(HOSTILE);
        console.error(HOSTILE);
        console.progress(HOSTILE);

        assertThat(out.toString()).isEqualTo("a?[31mb?[2Jc?2Jd?e?f\tg\nh" + System.lineSeparator());
        assertThat(err.toString()).doesNotContain("\u001b", "\u009b", "\u0007", "\u202e");
    }

    @Test
    void whereThereAreColoursNothingElseIs() {
        Console console = console(Ansi.ON);
        console.line(console.styled("bold", HOSTILE));

        assertThat(out.toString()).startsWith("\u001b[1m").contains("b?[2Jc?2Jd?e?f\tg\nh");
    }

    @Test
    void whatProgramsReadStaysAsItIs() {
        Console console = console(Ansi.OFF);
        console.document("größe\u0007\n");
        console.json(Map.of("größe", "\u0007"));

        assertThat(documents.toString()).isEqualTo("größe\u0007\n{\n  \"größe\": \"\\u0007\"\n}\n");
        assertThat(out.toString()).isEmpty();
    }
}
