// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import picocli.CommandLine.Option;

/** The options of the commands that list migrations. */
final class ListOptions {

    @Option(
            names = {"-v", "--verbose"},
            description = "Say all that is known of each.")
    private boolean verbose;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    boolean verbose() {
        return verbose;
    }

    boolean json() {
        return json;
    }
}
