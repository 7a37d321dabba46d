// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static dev.aludel.revision.Nodes.ids;
import static dev.aludel.revision.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesTest {

    /** a1 – a2 – a3, and b1 – b2 – b3 beside it, of which b2 depends on a2. */
    private static final RevisionGraph TWO = RevisionGraph.of(List.of(
            node("a1", "", "", "alpha"),
            node("a2", "a1", "", ""),
            node("a3", "a2", "", ""),
            node("b1", "", "", "beta"),
            node("b2", "b1", "a2", ""),
            node("b3", "b2", "", "")));

    @Test
    void comeBeforeWhatDependsOnThem() {
        assertThat(ids(TWO.upgradePath(Set.of(), "b3"))).containsExactly("a1", "a2", "b1", "b2", "b3");
        assertThat(TWO.ancestors(Set.of("b2"))).containsExactly("a1", "a2", "b1", "b2");
        assertThat(TWO.predecessors("b2")).containsExactly("b1", "a2");
        assertThat(TWO.successors("a2")).containsExactlyInAnyOrder("a3", "b2");
    }

    @Test
    void joinNoBranches() {
        RevisionGraph onATip = RevisionGraph.of(List.of(node("a", "", "", ""), node("b", "", "a", "")));

        assertThat(onATip.heads()).containsExactly("a", "b");
        assertThat(onATip.bases()).containsExactly("a", "b");
        assertThat(onATip.children("a")).isEmpty();
    }

    @Test
    void areContainedInTheHeadOfADatabase() {
        HeadsChange up = TWO.applying(TWO.revision("b2"), Set.of("a2", "b1"));
        assertThat(up.applyTo(Set.of("a2", "b1"))).containsExactly("b2");

        HeadsChange onward = TWO.applying(TWO.revision("a3"), Set.of("b2"));
        assertThat(onward.applyTo(Set.of("b2"))).containsExactly("a3", "b2");

        HeadsChange down = TWO.reverting(TWO.revision("b2"), Set.of("b2"));
        assertThat(down.applyTo(Set.of("b2"))).containsExactly("a2", "b1");

        HeadsChange covered = TWO.reverting(TWO.revision("b2"), Set.of("a3", "b2"));
        assertThat(covered.applyTo(Set.of("a3", "b2"))).containsExactly("a3", "b1");
    }

    @Test
    void areTakenBackWithWhatDependsOnThem() {
        assertThat(ids(TWO.downgradePath(Set.of("a3", "b3"), "a1"))).containsExactly("b3", "b2", "a3", "a2");
    }

    @Test
    void mayBeNamedByALabel() {
        RevisionGraph graph = RevisionGraph.of(List.of(node("b", "", "alpha", ""), node("a", "", "", "alpha")));

        assertThat(ids(graph.revisions())).containsExactly("a", "b");
    }

    @Test
    void onWhatDoesNotExist() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "", "nowhere", ""))))
                .isInstanceOf(UnknownDependencyException.class)
                .hasMessageContaining("revision a (M_a) depends on nowhere, which is neither a revision nor a label");
    }

    @Test
    void inACircle() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "", "c", ""), node("b", "a"), node("c", "b"))))
                .isInstanceOf(RevisionCycleException.class)
                .hasMessageContaining("a -> c -> b -> a");
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "", "own", "own"))))
                .isInstanceOf(RevisionCycleException.class)
                .hasMessageContaining("a -> a");
    }

    @Test
    void labelThatIsAnIdOrStandsTwice() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "", "", "b"), node("b", ""))))
                .isInstanceOf(BranchLabelException.class)
                .hasMessageContaining("the label \"b\" of revision a (M_a) is the id of a revision");
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "", "", "x"), node("b", "", "", "x"))))
                .isInstanceOf(BranchLabelException.class)
                .hasMessageContaining("the label \"x\" stands on two revisions: a (M_a) and b (M_b)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "heads", "base", "current", "a@b", "a:b", "a+1", "a-1", "a\tb"})
    void labelThatReadsAsATarget(String label) {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "", "", label))))
                .isInstanceOf(BranchLabelException.class)
                .hasMessageContaining("can't be a label of revision a (M_a)");
    }
}
