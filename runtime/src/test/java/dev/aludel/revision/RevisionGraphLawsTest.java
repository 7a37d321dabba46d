// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static dev.aludel.revision.Nodes.ids;
import static dev.aludel.revision.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every graph: orders are topological, heads are those of what is applied, and ways lead back. */
class RevisionGraphLawsTest {

    private static final int GRAPHS = 200;

    private static final int MOST_NODES = 30;

    static LongStream seeds() {
        return LongStream.range(0, GRAPHS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderIsTopologicalAndTheSameForAnyInput(long seed) {
        var random = new Random(seed);
        List<RevisionNode> nodes = nodes(random);
        RevisionGraph graph = RevisionGraph.of(nodes);
        Collections.shuffle(nodes, random);

        assertThat(ids(graph.revisions())).isEqualTo(ids(RevisionGraph.of(nodes).revisions()));
        var seen = new TreeSet<String>();
        for (RevisionNode node : graph.revisions()) {
            assertThat(seen).containsAll(node.parents());
            seen.add(node.id());
        }
        assertThat(seen).hasSize(nodes.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void stepByStepToAnyRevisionAndBack(long seed) {
        var random = new Random(seed);
        RevisionGraph graph = RevisionGraph.of(nodes(random));
        List<RevisionNode> all = graph.revisions();
        Set<String> heads = Set.of();
        Set<String> applied = new TreeSet<>();
        for (int i = 0; i < 3; i++) {
            String target = all.get(random.nextInt(all.size())).id();
            for (RevisionNode step : graph.upgradePath(heads, target)) {
                assertThat(applied).doesNotContain(step.id()).containsAll(step.parents());
                heads = graph.applying(step, heads).applyTo(heads);
                applied.add(step.id());
                assertThat(heads).isEqualTo(maximal(graph, applied));
            }
            assertThat(applied).isEqualTo(graph.ancestors(heads)).contains(target);
        }
        String target = List.copyOf(applied).get(random.nextInt(applied.size()));
        for (String to : List.of(target, "base")) {
            for (RevisionNode step : graph.downgradePath(heads, to)) {
                assertThat(heads).contains(step.id());
                heads = graph.reverting(step, heads).applyTo(heads);
                applied.remove(step.id());
                assertThat(heads).isEqualTo(maximal(graph, applied));
            }
            assertThat(applied.contains(target)).isEqualTo(to.equals(target));
        }
        assertThat(applied).isEmpty();
    }

    private static Set<String> maximal(RevisionGraph graph, Set<String> applied) {
        var maximal = new TreeSet<>(applied);
        maximal.removeIf(it -> graph.children(it).stream().anyMatch(applied::contains));
        return maximal;
    }

    private static List<RevisionNode> nodes(Random random) {
        List<RevisionNode> nodes = new ArrayList<>();
        int count = 1 + random.nextInt(MOST_NODES);
        for (int i = 0; i < count; i++) {
            var parents = new TreeSet<String>();
            for (int wanted = random.nextInt(4); wanted > 0 && i > 0; wanted--) {
                parents.add("r" + random.nextInt(i));
            }
            nodes.add(node("r" + i, String.join(" ", parents), "2026-01-0" + random.nextInt(9)));
        }
        return nodes;
    }
}
