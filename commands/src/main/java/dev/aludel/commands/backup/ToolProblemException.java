// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.error.MigrationException;
import java.util.List;

/** One of PostgreSQL's own programs that is missing, too old or has failed. */
public final class ToolProblemException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private ToolProblemException(String code, String problem, String remedy) {
        super(code, problem, remedy);
    }

    static ToolProblemException missing(String tool) {
        return new ToolProblemException(
                "ALU-630",
                "%s is not on the path".formatted(tool),
                "Install PostgreSQL's client programs, of the server's version or a newer one (Debian and Ubuntu:"
                        + " postgresql-client; Alpine: postgresql-client; macOS with Homebrew: libpq). Nothing was changed.");
    }

    static ToolProblemException unusable(String tool, String answer) {
        return new ToolProblemException(
                "ALU-630",
                "%s doesn't say its version but: %s".formatted(tool, answer.isBlank() ? "nothing" : answer),
                "Put PostgreSQL's own %s first on the path. Nothing was changed.".formatted(tool));
    }

    static ToolProblemException tooOld(String tool, int version, int server) {
        return new ToolProblemException(
                "ALU-631",
                "%s on the path is of PostgreSQL %d, the server of %d: an older program can't read a newer server"
                        .formatted(tool, version, server),
                "Put PostgreSQL's client programs of version %d or newer first on the path. Nothing was changed."
                        .formatted(server));
    }

    static ToolProblemException failed(String tool, int exitCode, List<String> said) {
        return new ToolProblemException(
                "ALU-632",
                "%s ended with %d: %s"
                        .formatted(tool, exitCode, said.isEmpty() ? "it said nothing" : String.join(" / ", said)),
                "Correct what it says and run the command again. Nothing was changed, and no half file is left.");
    }
}
