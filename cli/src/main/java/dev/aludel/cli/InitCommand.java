// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Init;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel init}. */
@Command(
        name = "init",
        description = "Write aludel.properties and the package of the migrations.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel init --package com.acme.shop.migrations"})
final class InitCommand implements Callable<Integer> {

    private final Program program;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            required = true,
            description = "The Java package of the migrations.")
    private String migrationsPackage = "";

    @Option(
            names = "--source",
            paramLabel = "DIRECTORY",
            defaultValue = "src/main/java",
            description = "The source directory it stands in (default: ${DEFAULT-VALUE}).")
    private String source = "";

    InitCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        var file = new Init(program.directory()).run(migrationsPackage, source);
        Console console = program.console();
        console.line("wrote  " + program.directory().relativize(file));
        console.line("made   " + source + "/" + migrationsPackage.replace('.', '/'));
        console.line();
        console.line("Next: edit aludel.properties, then aludel generate \"Initial schema\" --autogenerate");
        return ExitCodes.DONE;
    }
}
