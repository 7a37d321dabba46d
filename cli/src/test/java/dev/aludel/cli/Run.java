// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of the command line that has ended.
 *
 * @param arguments what was typed
 * @param exitCode what it ended with
 * @param out what it printed as results
 * @param err what it printed as progress and errors
 */
record Run(List<String> arguments, int exitCode, String out, String err) {

    private static final Pattern ERROR = Pattern.compile("(?m)^ALU-\\d{3}: \\S.*\\R(.*\\R)*?[A-Z].*[.…)?\"]$");

    private static final Pattern TRACE =
            Pattern.compile("(?m)^\\s+at |\\.java:\\d+\\)|\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]\\w*(Exception|Error):");

    Run {
        arguments = List.copyOf(arguments);
    }

    /** Asserts the exit code, and that nothing of it looks like a stack trace or a bug of the tool. */
    Run ends(int expected) {
        assertThat(exitCode).as(toString()).isEqualTo(expected);
        assertThat(TRACE.matcher(out + err).find())
                .as("a stack trace in %s", this)
                .isFalse();
        assertThat(err).as(toString()).doesNotContain("ALU-900");
        return this;
    }

    /** Asserts that the errors have a code, a remedy, and these words. */
    Run saying(String... words) {
        assertThat(ERROR.matcher(err).find())
                .as("a code, a problem and a remedy in %s", this)
                .isTrue();
        assertThat(err).as(toString()).contains(words);
        return this;
    }

    /** Asserts that the results have these words. */
    Run printing(String... words) {
        assertThat(out).as(toString()).contains(words);
        return this;
    }

    /** The lines of the results. */
    List<String> lines() {
        return out.lines().toList();
    }

    @Override
    public String toString() {
        return "aludel %s%nexit code %d%n--- out%n%s--- err%n%s"
                .formatted(String.join(" ", arguments), exitCode, out, err);
    }
}
