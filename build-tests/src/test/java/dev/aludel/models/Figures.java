// SPDX-License-Identifier: Apache-2.0
package dev.aludel.models;

import dev.aludel.operation.Plan;
import dev.aludel.test.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured and found of one model, or of one way between two. */
final class Figures {

    private static final double NANOSECONDS = 1e9;

    private final String model;
    private final int entities;
    private final Map<String, List<String>> failures = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private long tables;
    private long columns;
    private int operations;
    private double seconds;
    private int falseDifferences;
    private int lostDifferences;

    Figures(String model, int entities) {
        this.model = model;
        this.entities = entities;
    }

    void planned(Plan plan, long nanoseconds) {
        operations = plan.operations().size();
        seconds = nanoseconds / NANOSECONDS;
    }

    void reached(Catalog catalog) {
        tables = count(catalog, "table ");
        columns = count(catalog, "  column ");
    }

    private static long count(Catalog catalog, String start) {
        return catalog.lines().stream().filter(it -> it.startsWith(start)).count();
    }

    /** What a second generation finds although nothing differs. */
    void quiet(List<String> residue) {
        falseDifferences += residue.size();
        expectNothing("2, quiet", residue);
    }

    /** What the migrated database lacks or has too much of. */
    void sameAsHibernate(List<String> differences) {
        lostDifferences += differences.size();
        expectNothing("1, same as Hibernate", differences);
    }

    void expectNothing(String oracle, List<String> residue) {
        if (!residue.isEmpty()) {
            failures.put(oracle, List.copyOf(residue));
        }
    }

    /** It could not be tried to the end. */
    void failed(Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            causes.add(String.valueOf(cause.getMessage()));
        }
        expectNothing("none, it failed", causes);
    }

    void remark(String words) {
        remarks.add(words);
    }

    boolean failed() {
        return !failures.isEmpty();
    }

    /** The head of the table that the rows stand in. */
    static String head() {
        return """
                | model | entities | tables | columns | operations | seconds | false | lost | oracles |
                |---|--:|--:|--:|--:|--:|--:|--:|---|""";
    }

    String row() {
        return "| %s | %d | %d | %d | %d | %s | %d | %d | %s |"
                .formatted(
                        model,
                        entities,
                        tables,
                        columns,
                        operations,
                        String.format(Locale.ROOT, "%.1f", seconds),
                        falseDifferences,
                        lostDifferences,
                        failed() ? "**fail: " + String.join("; ", failures.keySet()) + "**" : "hold");
    }

    /** What there is to say about it besides the figures; empty if nothing. */
    String details() {
        var text = new StringBuilder();
        remarks.forEach(it -> text.append("  ").append(it).append('\n'));
        failures.forEach((oracle, residue) -> {
            text.append("  oracle ").append(oracle).append(":\n");
            residue.forEach(
                    it -> text.append("    ").append(it.replace("\n", "\n    ")).append('\n'));
        });
        return text.isEmpty() ? "" : model + "\n" + text;
    }
}
