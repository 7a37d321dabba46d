// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The manual has a page for each command, and the page has each of its options. */
class ManualTest {

    /** What every command has, which the index says once. */
    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--config", "-D");

    private static final Path MANUAL = manual();

    @TestFactory
    Stream<DynamicTest> everyCommandHasAPageWithItsOptions() {
        return commands().entrySet().stream()
                .filter(it -> !it.getKey().equals("help"))
                .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> {
                    String page = read(MANUAL.resolve("commands").resolve(it.getKey() + ".md"));
                    assertThat(page).startsWith("# " + it.getKey());
                    for (OptionSpec option : it.getValue().getCommandSpec().options()) {
                        if (!EVERYWHERE.contains(option.longestName()) && !option.hidden()) {
                            assertThat(page).as(it.getKey()).contains(option.longestName());
                        }
                    }
                }));
    }

    @Test
    void theIndexNamesEachCommandAndNoOther() throws IOException {
        String index = read(MANUAL.resolve("commands.md"));
        var pages = new TreeSet<String>();
        try (Stream<Path> files = Files.list(MANUAL.resolve("commands"))) {
            files.forEach(it -> pages.add(it.getFileName().toString().replace(".md", "")));
        }
        var commands = new TreeSet<>(commands().keySet());
        commands.remove("help");
        assertThat(pages).isEqualTo(commands);
        commands.forEach(it -> assertThat(index).contains("[" + it + "](commands/" + it + ".md)"));
    }

    private static Map<String, CommandLine> commands() {
        var nowhere = new PrintWriter(new StringWriter());
        var tool = new dev.aludel.commands.Tool(
                "aludel test",
                Clock.systemUTC(),
                () -> "000000000000",
                new dev.aludel.commands.source.ClassCache(Path.of("target", "no-cache"), "aludel test"),
                () -> {
                    throw new SQLException("nothing is run here");
                });
        return Aludel.wholeCommandLine(
                        new Program(new Console(nowhere, nowhere, Ansi.OFF), Path.of(""), Map.of(), tool, null))
                .getSubcommands();
    }

    private static String read(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8);
    }

    /** The manual of this source tree, from whichever directory below it the tests run in. */
    private static Path manual() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("docs/manual"))) {
            directory = requireNonNull(directory.getParent(), "a directory with the manual");
        }
        return directory.resolve("docs/manual");
    }
}
