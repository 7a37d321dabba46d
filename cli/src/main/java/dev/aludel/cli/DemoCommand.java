// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code aludel demo}. */
@Command(
        name = "demo",
        description = "Show the whole tour on an embedded PostgreSQL; nothing to set up.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: aludel demo"})
final class DemoCommand implements Callable<Integer> {

    private final Program program;

    DemoCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return new Demo(program).run();
    }
}
