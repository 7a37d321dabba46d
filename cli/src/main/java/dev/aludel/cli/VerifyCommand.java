// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.verify.Verify;
import dev.aludel.commands.verify.VerifyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel verify}. */
@Command(
        name = "verify",
        description = "Say whether the database still is what its migrations made of it (exit code 3 if not).",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples: aludel verify", "          aludel verify --accept 8f3c1d2a90b4"})
final class VerifyCommand implements Callable<Integer> {

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(
            names = "--accept",
            paramLabel = "REV",
            description =
                    "Take the operations that an applied revision has by now for right: its checksum goes into the"
                            + " history. Nothing runs.")
    private List<String> accepted = new ArrayList<>();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    VerifyCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        Console console = program.console();
        var verify = new Verify(shared.project(program), console::progress);
        if (!accepted.isEmpty()) {
            return accept(verify);
        }
        VerifyResult result = verify.run();
        if (json) {
            console.json(VerifyJson.of(result));
        } else {
            new VerifyReport(console).print(result);
        }
        return exitCode(result);
    }

    static int exitCode(VerifyResult result) {
        return result.hasDrifted() ? ExitCodes.NO : result.isUncertain() ? ExitCodes.FAILED : ExitCodes.DONE;
    }

    private int accept(Verify verify) {
        List<String> changed = verify.accept(accepted);
        if (changed.isEmpty()) {
            program.console().line("Nothing to accept: the history has the checksums of these revisions.");
        }
        changed.forEach(it -> program.console().line("accepted  " + it));
        return ExitCodes.DONE;
    }
}
