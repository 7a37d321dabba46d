// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.commands.history.GraphLines;
import dev.aludel.commands.history.RevisionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How revisions are printed: one to a line, aligned; with the graph before them, or with all that is known under them. */
final class RevisionLines {

    private static final Pattern INSTANT =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d)(:\\d\\d(\\.\\d+)?)?Z");

    private static final int WIDEST_GRAPH = 24;

    private static final String DETAIL = "    ";

    private final Console console;

    private final boolean verbose;

    private int idWidth;

    private int createdWidth;

    RevisionLines(Console console, boolean verbose) {
        this.console = console;
        this.verbose = verbose;
    }

    void list(List<RevisionView> views) {
        measure(views);
        for (RevisionView view : views) {
            console.line(text(view));
            details(view).forEach((name, value) -> console.line(detail(name, value)));
        }
    }

    /** Newest first, with their graph. */
    void graph(List<RevisionView> views) {
        measure(views);
        List<GraphLines.Row> rows = GraphLines.of(views);
        int width = Math.min(WIDEST_GRAPH, GraphLines.width(rows));
        var left = views.iterator();
        for (GraphLines.Row row : rows) {
            if (!row.revision()) {
                console.line(row.line());
                continue;
            }
            RevisionView view = left.next();
            console.line(padded(row.line(), width) + " " + text(view));
            details(view)
                    .forEach((name, value) -> console.line(padded(row.below(), width) + " " + detail(name, value)));
        }
    }

    /** Those that lead on from one, under it. */
    void under(List<RevisionView> views) {
        measure(views);
        views.forEach(it -> console.line("  -> " + text(it)));
    }

    private void measure(List<RevisionView> views) {
        idWidth =
                views.stream().mapToInt(it -> it.revision().id().length()).max().orElse(0);
        createdWidth = views.stream()
                .mapToInt(it -> created(it.revision().created()).length())
                .max()
                .orElse(0);
    }

    private String text(RevisionView view) {
        String id = view.revision().id();
        String marks = String.join(", ", view.marks());
        return console.styled("yellow", id)
                + " ".repeat(idWidth - id.length())
                + "  "
                + padded(created(view.revision().created()), createdWidth)
                + "  "
                + OneLine.of(view.revision().message())
                + (marks.isEmpty() ? "" : "  " + console.styled("cyan", "(" + OneLine.of(marks) + ")"));
    }

    Map<String, String> details(RevisionView view) {
        if (!verbose) {
            return Map.of();
        }
        var details = new LinkedHashMap<String, String>();
        add(details, "follows", view.neighbours().parents(), "base");
        add(details, "followed by", view.neighbours().children(), "");
        add(details, "depends on", view.neighbours().dependencies(), "");
        add(details, "needed by", view.neighbours().dependents(), "");
        add(details, "branches", new ArrayList<>(view.labels()), "");
        add(details, "replaces", view.revision().place().replaces(), "");
        add(details, "replaced by", view.replacedBy(), "");
        details.put("class", view.revision().className());
        return details;
    }

    private static void add(Map<String, String> details, String name, List<String> values, String none) {
        String text = values.isEmpty() ? none : String.join(", ", values);
        if (!text.isEmpty()) {
            details.put(name, text);
        }
    }

    private static String detail(String name, String value) {
        return DETAIL + padded(name, "replaced by".length()) + "  " + OneLine.of(value);
    }

    /** To the minute: seconds tell nobody anything. */
    private static String created(String text) {
        Matcher matcher = INSTANT.matcher(text);
        String shown = matcher.matches() ? matcher.group(1) + " " + matcher.group(2) : OneLine.of(text);
        return shown.isEmpty() ? "-" : shown;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
