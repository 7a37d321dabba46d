// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.test.TestServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.hibernate.Version;

/** Lets each tool make each change, and prints what became of it as the tables of {@code docs/manual/comparison.md}. */
public final class Comparison {

    private static final double NANOSECONDS = 1e9;

    /** Of whose messages the table is not to be buried under. */
    private static final Logger QUIETER = Logger.getLogger("");

    private final PrintStream report;

    private final PrintStream details;

    private final Map<Tool, List<Outcome>> outcomes = new LinkedHashMap<>();

    private Comparison(PrintStream report, PrintStream details) {
        this.report = report;
        this.details = details;
    }

    /**
     * Runs it.
     *
     * @param arguments the directory of the sample, one with Liquibase's jars, one to work in; then words that the names of
     *     the changes to look at hold, all without one
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[2]));
        List<String> words = List.of(arguments).subList(3, arguments.length);
        QUIETER.setLevel(Level.OFF);
        PrintStream report = System.out;
        PrintStream errors = System.err;
        try (var said = stream(work.resolve("tools.log"));
                var details = stream(work.resolve("details.txt"))) {
            // Liquibase writes to the standard output of whoever calls it.
            System.setOut(said);
            System.setErr(said);
            var comparison = new Comparison(report, details);
            comparison.run(Path.of(arguments[0]), Path.of(arguments[1]), work, words);
        } finally {
            System.setOut(report);
            System.setErr(errors);
        }
        System.exit(0);
    }

    private static PrintStream stream(Path file) throws IOException {
        return new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
    }

    private void run(Path sample, Path liquibase, Path work, List<String> words) throws Exception {
        var shop = new Shop(sample, work.resolve("models"));
        List<Tool> tools = List.of(
                new AludelGenerate(work.resolve("made"), AludelGenerate.Beginning.ITS_OWN),
                new AludelGenerate(work.resolve("adopted"), AludelGenerate.Beginning.ADOPTED),
                new AludelGenerate(work.resolve("unknown"), AludelGenerate.Beginning.UNKNOWN),
                new LiquibaseDiff(liquibase, work.resolve("liquibase")),
                new HibernateUpdate());
        List<ShopChange> changes = new ArrayList<>();
        for (ShopChange change : ShopChanges.all()) {
            if (words.isEmpty() || words.stream().anyMatch(change.toString()::contains)) {
                changes.add(change);
                change.before(shop);
                change.after(shop);
            }
        }
        report.printf(
                "PostgreSQL %s, Hibernate %s, Java %s%n%n",
                TestServer.shared().versionText(), Version.getVersionString(), Runtime.version());
        report.println("| | change | " + tools.stream().map(Tool::name).collect(Collectors.joining(" | ")) + " |");
        report.println("|--:|---|" + "---|".repeat(tools.size()));
        Map<Tool, Trial> trials = new LinkedHashMap<>();
        tools.forEach(it -> trials.put(it, new Trial(it, shop)));
        for (int i = 0; i < changes.size(); i++) {
            row(i + 1, changes.get(i), trials);
        }
        report.println();
        totals();
    }

    private void row(int number, ShopChange change, Map<Tool, Trial> trials) throws Exception {
        var row = new StringBuilder("| %d | %s |".formatted(number, change));
        for (Map.Entry<Tool, Trial> each : trials.entrySet()) {
            Outcome outcome = each.getValue().of(change);
            outcomes.computeIfAbsent(each.getKey(), it -> new ArrayList<>()).add(outcome);
            row.append(' ').append(outcome.cell()).append(" |");
            details.printf(
                    "%d %s: %s: %s%n%s", number, change, each.getKey().name(), outcome.cell(), outcome.details());
        }
        report.println(row);
    }

    private void totals() {
        report.println("| | "
                + Arrays.stream(Outcome.Verdict.values())
                        .map(Outcome.Verdict::toString)
                        .collect(Collectors.joining(" | "))
                + " | false | median |");
        report.println("|---|" + "--:|".repeat(Outcome.Verdict.values().length + 2));
        outcomes.forEach((tool, all) -> {
            String counts = Arrays.stream(Outcome.Verdict.values())
                    .map(verdict -> Long.toString(
                            all.stream().filter(it -> it.verdict() == verdict).count()))
                    .collect(Collectors.joining(" | "));
            long falseOnes =
                    all.stream().filter(it -> it.falseDifferences() > 0).count();
            List<Long> times = all.stream().map(Outcome::nanoseconds).sorted().toList();
            report.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %.2f s |%n",
                    tool.name(),
                    counts,
                    falseOnes,
                    times.get(times.size() / 2) / NANOSECONDS);
        });
    }
}
