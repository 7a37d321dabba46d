// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import static dev.aludel.revision.Nodes.ids;
import static dev.aludel.revision.Nodes.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

    private static final RevisionGraph LINE =
            RevisionGraph.of(List.of(node("a1", ""), node("b2", "a1"), node("c3", "b2"), node("c4", "c3")));

    /** a1 – (b2 | c3 – d4) – e5, and x1 – x2 beside it. */
    private static final RevisionGraph DIAMOND = RevisionGraph.of(List.of(
            node("x1", "", "2026-01-01"),
            node("x2", "x1", "2026-01-09"),
            node("a1", "", "2026-01-02"),
            node("b2", "a1", "2026-01-05"),
            node("c3", "a1", "2026-01-03"),
            node("d4", "c3", "2026-01-04"),
            node("e5", "b2 d4", "2026-01-06")));

    @Test
    void parentsComeFirstThenTheOlder() {
        assertThat(ids(DIAMOND.revisions())).containsExactly("x1", "a1", "c3", "d4", "b2", "e5", "x2");
    }

    @Test
    void headsAndBases() {
        assertThat(DIAMOND.heads()).containsExactly("e5", "x2");
        assertThat(DIAMOND.bases()).containsExactly("a1", "x1");
        assertThat(RevisionGraph.of(List.of()).heads()).isEmpty();
    }

    @Test
    void ancestorsAndDescendants() {
        assertThat(DIAMOND.ancestors(Set.of("d4", "x1"))).containsExactly("a1", "c3", "d4", "x1");
        assertThat(DIAMOND.descendants(Set.of("c3"))).containsExactly("c3", "d4", "e5");
        assertThat(DIAMOND.ancestors(Set.of("zz"))).isEmpty();
    }

    @Test
    void upToHead() {
        assertThat(ids(LINE.upgradePath(Set.of(), "head"))).containsExactly("a1", "b2", "c3", "c4");
        assertThat(ids(LINE.upgradePath(Set.of("b2"), "heads"))).containsExactly("c3", "c4");
        assertThat(LINE.upgradePath(Set.of("c4"), "head")).isEmpty();
        assertThat(LINE.upgradePath(Set.of("c4"), "a1")).isEmpty();
        assertThat(LINE.upgradePath(Set.of("b2"), "base")).isEmpty();
        assertThat(LINE.upgradePath(Set.of("b2"), "current")).isEmpty();
    }

    @Test
    void upThroughAMerge() {
        assertThat(ids(DIAMOND.upgradePath(Set.of("b2"), "e5"))).containsExactly("c3", "d4", "e5");
        assertThat(ids(DIAMOND.upgradePath(Set.of("x1"), "heads"))).containsExactly("a1", "c3", "d4", "b2", "e5", "x2");
    }

    @Test
    void upSomeSteps() {
        assertThat(ids(LINE.upgradePath(Set.of(), "+2"))).containsExactly("a1", "b2");
        assertThat(ids(LINE.upgradePath(Set.of("a1"), "+1"))).containsExactly("b2");
        assertThat(LINE.upgradePath(Set.of("a1"), "+0")).isEmpty();
        assertThat(ids(LINE.upgradePath(Set.of("a1"), "b2+1"))).containsExactly("b2", "c3");
        assertThat(ids(LINE.upgradePath(Set.of(), "c4-2"))).containsExactly("a1", "b2");
    }

    @Test
    void upTooFarOrToAFork() {
        assertThatThrownBy(() -> LINE.upgradePath(Set.of("c3"), "+2"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"+2\" goes further than the history: there is 1 step");
        assertThatThrownBy(() -> DIAMOND.upgradePath(Set.of("a1", "x2"), "+1"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"+1\" comes to a fork: b2, c3");
        assertThatThrownBy(() -> LINE.upgradePath(Set.of("c3"), "-1"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"-1\" is not a target of upgrade");
    }

    @Test
    void severalHeadsAreNotOne() {
        assertThatThrownBy(() -> DIAMOND.upgradePath(Set.of(), "head"))
                .isInstanceOfSatisfying(MultipleHeadsException.class, it -> {
                    assertThat(it.heads()).containsExactly("e5", "x2");
                    assertThat(it.code()).isEqualTo("ALU-203");
                })
                .hasMessageContaining("the migration history has 2 heads: e5, x2");
    }

    @Test
    void down() {
        assertThat(ids(LINE.downgradePath(Set.of("c4"), "b2"))).containsExactly("c4", "c3");
        assertThat(ids(LINE.downgradePath(Set.of("c4"), "base"))).containsExactly("c4", "c3", "b2", "a1");
        assertThat(ids(LINE.downgradePath(Set.of("c4"), "-2"))).containsExactly("c4", "c3");
        assertThat(ids(LINE.downgradePath(Set.of("c4"), "c4-1"))).containsExactly("c4");
        assertThat(LINE.downgradePath(Set.of("c4"), "current")).isEmpty();
        assertThat(LINE.downgradePath(Set.of(), "base")).isEmpty();
    }

    @Test
    void downThroughAMerge() {
        assertThat(ids(DIAMOND.downgradePath(Set.of("e5"), "-1"))).containsExactly("e5");
        assertThat(ids(DIAMOND.downgradePath(Set.of("e5", "x2"), "c3"))).containsExactly("e5", "d4");
        assertThat(ids(DIAMOND.downgradePath(Set.of("e5", "x2"), "a1"))).containsExactly("e5", "b2", "d4", "c3");
        assertThatThrownBy(() -> DIAMOND.downgradePath(Set.of("e5"), "-2"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"-2\" comes to a fork: b2, d4");
    }

    @Test
    void downTooFarOrElsewhere() {
        assertThatThrownBy(() -> LINE.downgradePath(Set.of("a1"), "-2"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("there is 1 step");
        assertThatThrownBy(() -> LINE.downgradePath(Set.of("a1"), "c3"))
                .isInstanceOf(RevisionNotAppliedException.class)
                .hasMessageContaining("the database can't go back to c3: it is at a1");
        assertThatThrownBy(() -> LINE.downgradePath(Set.of("a1"), "+1"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"+1\" is not a target of downgrade");
    }

    @Test
    void startOfAnId() {
        assertThat(LINE.revision("b").id()).isEqualTo("b2");
        assertThatThrownBy(() -> LINE.revision("c"))
                .isInstanceOfSatisfying(
                        AmbiguousRevisionException.class,
                        it -> assertThat(it.candidates()).containsExactly("c3", "c4"))
                .hasMessageContaining("\"c\" may mean 2 revisions: c3, c4");
        assertThatThrownBy(() -> LINE.revision("d"))
                .isInstanceOf(UnknownRevisionException.class)
                .hasMessageContaining("there is no revision \"d\"");
        assertThatThrownBy(() -> LINE.revision("")).isInstanceOf(UnknownRevisionException.class);
    }

    @Test
    void wholeIdWinsOverTheStartOfAnotherAndOverSteps() {
        RevisionGraph graph = RevisionGraph.of(List.of(node("a", ""), node("ab", "a"), node("a-1", "ab")));

        assertThat(graph.revision("a").id()).isEqualTo("a");
        assertThat(graph.resolve("a-1", Set.of())).containsExactly("a-1");
        assertThat(graph.resolve("ab-1", Set.of())).containsExactly("a");
    }

    @Test
    void headThatTheCodeDoesntHave() {
        assertThat(LINE.unknown(Set.of("a1", "zz"))).containsExactly("zz");
        assertThatThrownBy(() -> LINE.upgradePath(Set.of("zz"), "head"))
                .isInstanceOfSatisfying(
                        UnknownHeadException.class, it -> assertThat(it.heads()).containsExactly("zz"))
                .hasMessageContaining("newer build");
        assertThatThrownBy(() -> LINE.downgradePath(Set.of("zz"), "base")).isInstanceOf(UnknownHeadException.class);
    }

    @Test
    void pendingIsWhatIsNotContained() {
        assertThat(ids(DIAMOND.pending(Set.of("b2", "zz")))).containsExactly("x1", "c3", "d4", "e5", "x2");
    }

    @Test
    void headsFollowTheSteps() {
        HeadsChange merge = DIAMOND.applying(DIAMOND.revision("e5"), Set.of("b2", "d4", "x1"));
        assertThat(merge).isEqualTo(new HeadsChange(List.of("b2", "d4"), List.of("e5")));
        assertThat(merge.applyTo(Set.of("b2", "d4", "x1"))).containsExactly("e5", "x1");

        HeadsChange fork = DIAMOND.applying(DIAMOND.revision("b2"), Set.of("d4"));
        assertThat(fork).isEqualTo(new HeadsChange(List.of(), List.of("b2")));

        HeadsChange parted = DIAMOND.reverting(DIAMOND.revision("e5"), Set.of("e5"));
        assertThat(parted).isEqualTo(new HeadsChange(List.of("e5"), List.of("b2", "d4")));

        HeadsChange covered = DIAMOND.reverting(DIAMOND.revision("b2"), Set.of("b2", "d4"));
        assertThat(covered).isEqualTo(new HeadsChange(List.of("b2"), List.of()));
    }

    @Test
    void parentThatIsAnAncestorOfAnotherParentBecomesNoHead() {
        RevisionGraph graph = RevisionGraph.of(List.of(node("a", ""), node("b", "a"), node("c", "a b")));

        assertThat(graph.reverting(graph.revision("c"), Set.of("c")).added()).containsExactly("b");
    }

    @Test
    void twoWithOneId() {
        var twin = new RevisionNode("a1", List.of(), "Twin", "", false, "M_twin");

        assertThatThrownBy(() -> RevisionGraph.of(List.of(twin, node("a1", ""))))
                .isInstanceOf(DuplicateRevisionException.class)
                .hasMessageContaining("revision a1 exists twice: M_a1 and M_twin");
    }

    @Test
    void parentThatDoesNotExist() {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a1", "zz"))))
                .isInstanceOf(UnknownParentException.class)
                .hasMessageContaining("revision a1 (M_a1) follows zz, which no migration has");
    }

    @Test
    void circle() {
        assertThatThrownBy(() ->
                        RevisionGraph.of(List.of(node("a", ""), node("b", "d a"), node("c", "b"), node("d", "c"))))
                .isInstanceOf(RevisionCycleException.class)
                .hasMessageContaining("b -> d -> c -> b");
        assertThatThrownBy(() -> RevisionGraph.of(List.of(node("a", "a"), node("b", "a"))))
                .isInstanceOf(RevisionCycleException.class)
                .hasMessageContaining("a -> a");
    }
}
