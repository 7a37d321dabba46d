// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws revisions, newest first, as a graph of characters: a star for each, and the lines that lead down to its parents.
 *
 * <p>Every branch has a column of two characters. Between two rows a line moves by one column at most, so a wider move takes
 * rows of its own.
 */
public final class GraphLines {

    private final Set<String> shown;

    private final List<Row> rows = new ArrayList<>();

    /** What each column leads down to. */
    private List<String> lanes = new ArrayList<>();

    /** The column of the last star, if its line ends there and nothing has been drawn since; else -1. */
    private int ended = -1;

    private GraphLines(Set<String> shown) {
        this.shown = shown;
    }

    /** The rows for these revisions, each of which comes before its parents; parents that aren't among them get no line. */
    public static List<Row> of(List<RevisionView> revisions) {
        var ids = new HashSet<String>();
        revisions.forEach(it -> ids.add(it.revision().id()));
        var drawing = new GraphLines(ids);
        revisions.forEach(drawing::draw);
        return List.copyOf(drawing.rows);
    }

    private void draw(RevisionView view) {
        String id = view.revision().id();
        int at = lanes.indexOf(id);
        if (at < 0) {
            at = lanes.size();
            if (at == ended) {
                // A star right under the last one of another tree would look like its parent.
                String apart = row(-1, '*');
                rows.add(new Row(false, apart, apart));
            }
            lanes.add(id);
        }
        List<String> parents =
                view.neighbours().parents().stream().filter(shown::contains).toList();
        rows.add(new Row(true, row(at, '*'), row(at, parents.isEmpty() ? ' ' : '|')));
        List<String> drawn = new ArrayList<>(parents);
        drawn.retainAll(lanes);
        drawn.sort(comparingInt(it -> -lanes.indexOf(it)));
        List<String> fresh = new ArrayList<>(parents);
        fresh.removeAll(drawn);
        // One line at a time leaves for a column that is there; the last takes the star's column along if nothing stays
        // in it.
        int alone = fresh.isEmpty() ? Math.max(0, drawn.size() - 1) : drawn.size();
        for (String parent : drawn.subList(0, alone)) {
            List<Edge> edges = staying(lanes);
            edges.add(new Edge(at, lanes.indexOf(parent)));
            move(edges);
        }
        leave(at, fresh, drawn.subList(alone, drawn.size()));
        ended = parents.isEmpty() && at == lanes.size() ? at : -1;
    }

    /** Makes room for the parents that have no column yet, or closes the star's. */
    private void leave(int at, List<String> fresh, List<String> drawn) {
        List<String> next = new ArrayList<>(lanes);
        next.remove(at);
        next.addAll(at, fresh);
        // A column to the right comes over, or it would cross what moves in from there.
        drawn.stream().filter(it -> lanes.indexOf(it) > at).forEach(it -> {
            next.remove(it);
            next.add(at, it);
        });
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            if (i != at) {
                edges.add(new Edge(i, next.indexOf(lanes.get(i))));
            }
        }
        fresh.forEach(it -> edges.add(new Edge(at, next.indexOf(it))));
        drawn.forEach(it -> edges.add(new Edge(at, next.indexOf(it))));
        lanes = next;
        move(edges);
    }

    private static List<Edge> staying(List<String> lanes) {
        List<Edge> edges = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            edges.add(new Edge(i, i));
        }
        return edges;
    }

    private void move(List<Edge> edges) {
        List<Edge> left = edges;
        while (left.stream().anyMatch(Edge::moves)) {
            String line = step(left);
            rows.add(new Row(false, line, line));
            left = left.stream().map(Edge::moved).distinct().toList();
        }
    }

    private String row(int at, char mark) {
        var line = new StringBuilder();
        for (int i = 0; i < lanes.size(); i++) {
            line.append(i == at ? mark : '|').append(' ');
        }
        return line.toString().stripTrailing();
    }

    private static String step(List<Edge> edges) {
        int width =
                edges.stream().mapToInt(it -> Math.max(it.from, it.to)).max().orElse(0);
        char[] line = new char[2 * width + 1];
        Arrays.fill(line, ' ');
        for (Edge edge : edges) {
            int place = 2 * edge.from + Integer.signum(edge.to - edge.from);
            line[place] = edge.character();
        }
        return new String(line).stripTrailing();
    }

    /** The widest row. */
    public static int width(List<Row> rows) {
        return rows.stream().mapToInt(it -> it.line().length()).max().orElse(0);
    }

    /**
     * A row of the drawing.
     *
     * @param revision whether it has the next revision's star
     * @param line its characters
     * @param below the same where more text stands under it
     */
    public record Row(boolean revision, String line, String below) {}

    /** A line on its way from a column to another. */
    private record Edge(int from, int to) {

        boolean moves() {
            return from != to;
        }

        Edge moved() {
            return new Edge(from + Integer.signum(to - from), to);
        }

        char character() {
            return from == to ? '|' : to < from ? '/' : '\\';
        }
    }
}
