// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphLinesTest {

    @Test
    void aLineIsAColumnOfStars() {
        assertThat(drawn("a", "b a", "c b")).isEqualTo("""
                * c
                * b
                * a""");
    }

    @Test
    void forksAndMergesLookAsTheyDoInGit() {
        assertThat(drawn("a", "b a", "c a", "d b c", "e d")).isEqualTo("""
                * e
                * d
                |\\
                | * c
                * | b
                |/
                * a""");
    }

    @Test
    void treesStandBesideEachOther() {
        assertThat(drawn("a", "x", "b a", "y x")).isEqualTo("""
                * y
                | * b
                * | x
                 /
                * a""");
    }

    @Test
    void threeAreJoinedAtOnce() {
        assertThat(drawn("a", "b a", "c a", "d a", "m b c d")).isEqualTo("""
                * m
                |\\
                | |\\
                | | * d
                | * | c
                | |/
                * | b
                |/
                * a""");
    }

    @Test
    void whatLeadsOutOfARangeIsLeftOut() {
        assertThat(drawn(Set.of("b", "c"), "a", "b a", "c b")).isEqualTo("""
                * c
                * b""");
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Each line that leaves a star downwards is followed through the characters to the star where it ends. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineLeadsFromARevisionToItsParent(long seed) {
        var random = new Random(seed);
        List<String> written = new ArrayList<>();
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder("r" + i);
            for (int parents = random.nextInt(3); parents > 0 && i > 0; parents--) {
                text.append(" r").append(random.nextInt(i));
            }
            written.add(text.toString());
        }
        List<RevisionView> views = views(Set.of(), written);
        List<GraphLines.Row> rows = GraphLines.of(views);

        assertThat(rows.stream().filter(GraphLines.Row::revision)).hasSize(count);
        for (GraphLines.Row row : rows) {
            long stars = row.line().chars().filter(it -> it == '*').count();
            assertThat(stars).isEqualTo(row.revision() ? 1 : 0);
            assertThat(row.line()).matches("[*|/\\\\ ]*");
        }
        assertThat(LinesRead.parents(rows, views)).as(drawn(rows, views)).isEqualTo(LinesRead.expected(views));
    }

    private static String drawn(String... written) {
        return drawn(Set.of(), written);
    }

    private static String drawn(Set<String> only, String... written) {
        List<RevisionView> views = views(only, List.of(written));
        return drawn(GraphLines.of(views), views);
    }

    private static String drawn(List<GraphLines.Row> rows, List<RevisionView> views) {
        var left = views.iterator();
        List<String> lines = new ArrayList<>();
        for (GraphLines.Row row : rows) {
            lines.add(row.revision() ? row.line() + " " + left.next().revision().id() : row.line());
        }
        return String.join("\n", lines);
    }

    /** Newest first; each is an id and its parents. */
    private static List<RevisionView> views(Set<String> only, List<String> written) {
        List<RevisionNode> nodes = new ArrayList<>();
        for (String text : written) {
            List<String> words = List.of(text.split(" ", -1));
            List<String> parents =
                    words.subList(1, words.size()).stream().distinct().toList();
            String created = "2026-01-01T00:%02d:00Z".formatted(nodes.size());
            nodes.add(new RevisionNode(words.get(0), parents, "m", created, false, "M_" + words.get(0)));
        }
        RevisionGraph graph = RevisionGraph.of(nodes);
        List<RevisionNode> ordered = new ArrayList<>(graph.revisions());
        Collections.reverse(ordered);
        return ordered.stream()
                .filter(it -> only.isEmpty() || only.contains(it.id()))
                .map(it -> RevisionView.of(graph, it, Set.of()))
                .toList();
    }
}
