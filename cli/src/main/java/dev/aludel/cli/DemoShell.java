// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Runs commands in the demo as a person would, showing what is typed. */
final class DemoShell {

    private final Program program;

    private final Console console;

    private int exitCode = ExitCodes.DONE;

    DemoShell(Program program, Console console) {
        this.program = program;
        this.console = console;
    }

    void heading(String text) {
        console.line();
        console.line(console.styled("bold", text));
    }

    void run(String... arguments) {
        String typed = Arrays.stream(arguments)
                .map(it -> it.indexOf(' ') < 0 ? it : "\"" + it + "\"")
                .collect(Collectors.joining(" "));
        console.line();
        console.line(console.styled("green", "$ aludel " + typed));
        int code = Aludel.commandLine(program).execute(arguments);
        // "check" answers no in the tour, and that is the point of it.
        boolean failed = code == ExitCodes.FAILED || code == ExitCodes.USAGE;
        exitCode = failed ? code : exitCode;
    }

    void show(Path file) throws IOException {
        console.line();
        console.line(console.styled("green", "$ cat " + file.getFileName()));
        console.line(Files.readString(file, StandardCharsets.UTF_8));
    }

    int exitCode() {
        return exitCode;
    }
}
