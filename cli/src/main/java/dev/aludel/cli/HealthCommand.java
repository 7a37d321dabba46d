// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.verify.Health;
import dev.aludel.commands.verify.HealthResult;
import dev.aludel.commands.verify.VerifyResult;
import dev.aludel.error.MigrationException;
import dev.aludel.execution.DatabaseUnavailableException;
import dev.aludel.execution.ServerErrorException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code aludel health}. */
@Command(
        name = "health",
        description = "Say whether the database answers and where it stands; for probes.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit codes: 0 it answers, 1 it doesn't, 3 with --require-current or --drift.",
            "Example: aludel health --json --timeout 2"
        })
final class HealthCommand implements Callable<Integer> {

    /** A probe that waits for longer than an hour is none. */
    private static final int LONGEST = 3600;

    private final Program program;

    @Mixin
    private SharedOptions shared = new SharedOptions();

    @Option(names = "--json", description = "Print JSON, also if the database doesn't answer.")
    private boolean json;

    @Option(names = "--require-current", description = "End with exit code 3 when the database lacks migrations.")
    private boolean requireCurrent;

    @Option(
            names = "--drift",
            description = "Compare the database with its migrations as well, as 'verify' does; exit code"
                    + " 3 when it has drifted. Not fast.")
    private boolean drift;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "How long to wait for the database. Default: ${DEFAULT-VALUE}.")
    private int timeout;

    @Spec
    @Nullable
    CommandSpec spec;

    HealthCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (timeout < 1 || timeout > LONGEST) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(),
                    "--timeout is a number of seconds from 1 to %d, not %d".formatted(LONGEST, timeout));
        }
        var health = new Health(shared.project(program), Duration.ofSeconds(timeout));
        HealthResult result;
        try {
            result = health.run(drift);
        } catch (DatabaseUnavailableException | ServerErrorException e) {
            if (!json) {
                throw e;
            }
            program.console().json(down(health.database(), e));
            return ExitCodes.FAILED;
        }
        if (json) {
            program.console().json(up(result));
        } else {
            print(result);
        }
        return exitCode(result);
    }

    private int exitCode(HealthResult result) {
        boolean behind = requireCurrent && !result.status().isCurrent();
        VerifyResult verified = result.verified();
        return behind ? ExitCodes.NO : verified == null ? ExitCodes.DONE : VerifyCommand.exitCode(verified);
    }

    private static Map<String, @Nullable Object> down(String database, MigrationException error) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("status", "down");
        members.put("database", database);
        var reason = new LinkedHashMap<String, Object>();
        reason.put("code", error.code());
        reason.put("problem", error.problem());
        reason.put("remedy", error.remedy());
        members.put("error", reason);
        return members;
    }

    private static Map<String, @Nullable Object> up(HealthResult result) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("status", "up");
        VerifyResult verified = result.verified();
        members.putAll(verified == null ? StatusJson.of(result.status()) : VerifyJson.of(verified));
        members.put("milliseconds", result.took().toMillis());
        return members;
    }

    private void print(HealthResult result) {
        Console console = program.console();
        console.line("up        in %d ms".formatted(result.took().toMillis()));
        VerifyResult verified = result.verified();
        var report = new StatusReport(console);
        if (verified != null) {
            new VerifyReport(console).print(verified);
        } else {
            report.standing(result.status());
        }
        if (result.status().status().unknownHeads().isEmpty()) {
            report.count(result.status());
        }
    }
}
