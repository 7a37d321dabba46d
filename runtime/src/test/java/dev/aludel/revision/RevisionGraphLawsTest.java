// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static dev.aludel.revision.Nodes.ids;
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

/**
 * What holds for every graph: orders are topological, nothing runs before what it needs or twice, a walk ends where it was
 * asked to, and the heads are those of what is applied.
 */
class RevisionGraphLawsTest {

    private static final int GRAPHS = 1_000;

    private static final int WALKS = 8;

    static LongStream seeds() {
        return LongStream.range(0, GRAPHS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderIsTopologicalAndTheSameForAnyInput(long seed) {
        var random = new Random(seed);
        var written = new RandomGraph(random);
        RevisionGraph graph = RevisionGraph.of(written.nodes);
        List<RevisionNode> shuffled = new ArrayList<>(written.nodes);
        Collections.shuffle(shuffled, random);

        assertThat(ids(graph.revisions()))
                .isEqualTo(ids(RevisionGraph.of(shuffled).revisions()));
        var seen = new TreeSet<String>();
        for (RevisionNode node : graph.revisions()) {
            assertThat(seen).containsAll(written.below(node.id()));
            seen.add(node.id());
        }
        assertThat(seen).hasSize(written.nodes.size());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void walksEndWhereTheyWereAskedTo(long seed) {
        var random = new Random(seed);
        var walk = new Walk(new RandomGraph(random));
        for (int i = 0; i < WALKS; i++) {
            if (random.nextInt(3) > 0) {
                walk.up(random);
            } else {
                walk.down(random);
            }
        }
        walk.down("base", walk.applied);
        assertThat(walk.applied).isEmpty();
        assertThat(walk.heads).isEmpty();
    }

    /** A database in memory that goes up and down. */
    private static final class Walk {

        private final RandomGraph written;

        private final RevisionGraph graph;

        private Set<String> applied = new TreeSet<>();

        private Set<String> heads = Set.of();

        Walk(RandomGraph written) {
            this.written = written;
            this.graph = RevisionGraph.of(written.nodes);
        }

        void up(Random random) {
            String id = "r" + random.nextInt(written.nodes.size());
            String target = random.nextInt(6) == 0 ? "heads" : id;
            var wanted = new TreeSet<>(applied);
            wanted.addAll(target.equals("heads") ? written.below.keySet() : written.closed(Set.of(id)));
            for (RevisionNode step : graph.upgradePath(heads, target)) {
                assertThat(applied).doesNotContain(step.id()).containsAll(written.below(step.id()));
                heads = graph.applying(step, heads).applyTo(heads);
                applied.add(step.id());
                assertThat(heads).isEqualTo(written.heads(applied));
            }
            assertThat(applied).isEqualTo(wanted);
        }

        /** To a revision, all or along the branch of one of the heads, or one step down from a head. */
        void down(Random random) {
            if (applied.isEmpty()) {
                return;
            }
            String id = pick(random, applied);
            var above = new TreeSet<>(graph.children(id));
            switch (random.nextInt(3)) {
                case 0 -> down(id, above);
                case 1 -> {
                    String head = pick(random, heads);
                    down(head + "@-1", Set.of(head));
                }
                default -> {
                    String tip = pick(random, written.line(id));
                    above.retainAll(written.line(tip));
                    down(tip + "@" + id, above);
                }
            }
        }

        private static String pick(Random random, Set<String> ids) {
            return List.copyOf(ids).get(random.nextInt(ids.size()));
        }

        void down(String target, Set<String> undone) {
            var wanted = new TreeSet<>(applied);
            wanted.removeAll(written.raised(undone));
            for (RevisionNode step : graph.downgradePath(heads, target)) {
                assertThat(heads).contains(step.id());
                assertThat(written.raised(Set.of(step.id())))
                        .filteredOn(applied::contains)
                        .containsExactly(step.id());
                heads = graph.reverting(step, heads).applyTo(heads);
                applied.remove(step.id());
                assertThat(heads).isEqualTo(written.heads(applied));
            }
            assertThat(applied).isEqualTo(wanted);
        }
    }
}
