// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.hooks;

import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.Key;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs the project's commands on a file that was written: a formatter, {@code git add}. They run one after the other in the
 * directory of the configuration until one fails; the file stays in any case.
 */
public final class AfterGenerate {

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(60);

    /** What the command line may have the password from; no command needs it. */
    private static final List<String> SECRETS = List.of(Key.PASSWORD.environmentName(), "PGPASSWORD");

    private final Configuration configuration;

    /** The commands of a configuration. */
    public AfterGenerate(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Runs them.
     *
     * @param output gets each line that they print
     * @return how each ended that was begun
     * @throws dev.aludel.commands.config.ConfigurationException if one can't be read
     */
    public List<HookOutcome> run(Path file, Consumer<String> output) {
        List<HookOutcome> outcomes = new ArrayList<>();
        for (Command command : commands()) {
            var outcome = new HookOutcome(command.toString(), problem(command, file, output));
            outcomes.add(outcome);
            if (!outcome.succeeded()) {
                break;
            }
        }
        return outcomes;
    }

    /**
     * Passes if all of them can be read, so that nobody hears of it when the file is there already.
     *
     * @throws dev.aludel.commands.config.ConfigurationException if not
     */
    public void check() {
        commands();
        timeout();
    }

    private List<Command> commands() {
        return configuration
                .find(Key.HOOKS_AFTER_GENERATE)
                .orElse("")
                .lines()
                .filter(it -> !it.isBlank())
                .map(Command::parse)
                .filter(it -> !it.words().isEmpty())
                .toList();
    }

    private Duration timeout() {
        return configuration.duration(Key.HOOKS_TIMEOUT).orElse(USUAL_TIMEOUT);
    }

    private String problem(Command command, Path file, Consumer<String> output) {
        var builder = new ProcessBuilder(command.on(file.toAbsolutePath().normalize()))
                .directory(configuration.base().toFile())
                .redirectErrorStream(true);
        SECRETS.forEach(builder.environment()::remove);
        Process process;
        try {
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return "can't be started: " + e.getMessage();
        }
        var reader = new Thread(() -> read(process, output), "aludel-hook");
        reader.setDaemon(true);
        reader.start();
        try {
            if (!process.waitFor(timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                stop(process);
                return "didn't end within %d seconds and was stopped"
                        .formatted(timeout().toSeconds());
            }
            reader.join(TimeUnit.SECONDS.toMillis(1));
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            return "was interrupted";
        }
        return process.exitValue() == 0 ? "" : "ended with exit code " + process.exitValue();
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static void read(Process process, Consumer<String> output) {
        try (BufferedReader lines = process.inputReader(Charset.defaultCharset())) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.accept(line);
            }
        } catch (IOException e) {
            // It was stopped; what it has said until then is there.
        }
    }
}
