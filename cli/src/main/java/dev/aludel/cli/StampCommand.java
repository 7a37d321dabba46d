// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code aludel stamp}. */
@Command(
        name = "stamp",
        description = "Say at which revision the database is, without running anything.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  aludel stamp heads", "  aludel stamp 8f3c1d", "  aludel stamp --purge base"})
final class StampCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Parameters(arity = "1..*", paramLabel = "TARGET", description = "heads, base, a revision or the start of one.")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--purge", description = "Forget all heads first, also those that no migration has.")
    private boolean purge;

    StampCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Console console = program.console();
        new Outcomes(console).print(new Stamp(shared.project(program), console::progress).run(targets, purge));
        return ExitCodes.DONE;
    }
}
