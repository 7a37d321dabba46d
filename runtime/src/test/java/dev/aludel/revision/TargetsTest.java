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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {

    /** A trunk aa11 – aa12 that forks: bb11 – bb12 is labelled books, cc11 – cc12 carts; net1 – net2 – net3 beside it. */
    private static final RevisionGraph SHOP = RevisionGraph.of(List.of(
            node("aa11", "", "", ""),
            node("aa12", "aa11", "", ""),
            node("bb11", "aa12", "", "books"),
            node("bb12", "bb11", "", ""),
            node("cc11", "aa12", "", "carts"),
            node("cc12", "cc11", "", ""),
            node("net1", "", "", "network"),
            node("net2", "net1", "cc11", ""),
            node("net3", "net2", "", "")));

    /** The same, joined: bb12 and cc12 by mm11, on which mm12 stands. */
    private static final RevisionGraph JOINED = RevisionGraph.of(List.of(
            node("aa11", "", "", ""),
            node("bb11", "aa11", "", "books"),
            node("bb12", "bb11", "", ""),
            node("cc11", "aa11", "", "carts"),
            node("cc12", "cc11", "", ""),
            node("mm11", "bb12 cc12", "", ""),
            node("mm12", "mm11", "", "")));

    @ParameterizedTest
    @CsvSource({
        "aa11, aa11",
        "net, net",
        "books, bb11",
        "carts, cc11",
        "books@head, bb12",
        "carts@heads, cc12",
        "aa11@heads, bb12 cc12",
        "network@head, net3",
        "bb11@head, bb12",
        "bb1@head, bb1",
        "cc12@head, cc12",
        "books@aa12, aa12",
        "books@bb12, bb12",
        "books@base, ''",
        "base, ''",
        "heads, bb12 cc12 net3",
        "aa11+1, aa12",
        "books@aa11+2, bb11",
        "carts@aa12+2, cc12",
        "network@base+2, net2",
        "books@head-1, bb11",
        "bb12-3, aa11",
        "bb12-4, ''",
        "network@head-3, ''",
        "books+1, bb12",
        "carts@aa, aa"
    })
    void withoutADatabase(String target, String ids) {
        if (List.of("net", "bb1", "aa").contains(ids)) {
            assertThatThrownBy(() -> SHOP.resolve(target, Set.of())).isInstanceOf(AmbiguousRevisionException.class);
            return;
        }
        assertThat(String.join(" ", SHOP.resolve(target, Set.of()))).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({
        "'', books@+1, aa11",
        "'', books@+3, bb11",
        "'', network@+1, net1",
        "aa12, books@+1, bb11",
        "aa12, carts@+2, cc12",
        "bb12, carts@+1, cc11",
        "bb12, network@+1, net1",
        "net2, carts@+1, cc12",
        "net2, +1, net3",
        "bb11, +1, bb12",
        "bb11, current+1, bb12",
        "bb11 net1, network@+1, net2",
        "bb11 net1, network@current, net1",
        "net2, carts@current, cc11",
        "bb11, -1, aa12",
        "bb11, -3, ''",
        "bb12 net3, books@-2, aa12",
        "net2, carts@-1, aa12"
    })
    void fromWhereTheDatabaseIs(String current, String target, String ids) {
        Set<String> heads = current.isEmpty() ? Set.of() : Set.of(current.split(" ", -1));

        assertThat(String.join(" ", SHOP.resolve(target, heads))).isEqualTo(ids);
    }

    @Test
    void upBringsDependenciesAlong() {
        assertThat(ids(SHOP.upgradePath(Set.of("bb12"), "network@head")))
                .containsExactly("cc11", "net1", "net2", "net3");
        assertThat(ids(SHOP.upgradePath(Set.of("net1"), "+1"))).containsExactly("aa11", "aa12", "cc11", "net2");
    }

    @Test
    void downAlongOneBranch() {
        Set<String> all = Set.of("bb12", "cc12", "net3");

        assertThat(ids(SHOP.downgradePath(all, "books@-1"))).containsExactly("bb12");
        assertThat(ids(SHOP.downgradePath(all, "books@aa12"))).containsExactly("bb12", "bb11");
        assertThat(ids(SHOP.downgradePath(all, "bb12@-2"))).containsExactly("bb12", "bb11");
        assertThat(ids(SHOP.downgradePath(all, "network@base"))).containsExactly("net3", "net2", "net1");
        assertThat(ids(SHOP.downgradePath(all, "carts@aa12"))).containsExactly("net3", "net2", "cc12", "cc11");
        assertThat(ids(SHOP.downgradePath(all, "carts@-1"))).containsExactly("cc12");
        assertThat(ids(SHOP.downgradePath(all, "network@head-1"))).containsExactly("net3");
    }

    @Test
    void downToADependencyLeavesWhatDependsOnIt() {
        assertThat(ids(SHOP.downgradePath(Set.of("cc12", "net3"), "cc11"))).containsExactly("cc12");
        assertThat(ids(SHOP.downgradePath(Set.of("net3"), "cc11"))).isEmpty();
    }

    @Test
    void downThroughAMergeAlongOneSide() {
        assertThat(ids(JOINED.downgradePath(Set.of("mm12"), "-2"))).containsExactly("mm12", "mm11");
        assertThat(ids(JOINED.downgradePath(Set.of("mm12"), "carts@-3"))).containsExactly("mm12", "mm11", "cc12");
        assertThat(ids(JOINED.downgradePath(Set.of("mm12"), "bb11"))).containsExactly("mm12", "mm11", "bb12");
        assertThatThrownBy(() -> JOINED.downgradePath(Set.of("mm12"), "-3"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"-3\" comes to a fork: bb12, cc12");
        assertThat(JOINED.resolve("books@head", Set.of())).containsExactly("mm12");
    }

    @Test
    void severalHeadsOfOneBranch() {
        assertThatThrownBy(() -> SHOP.resolve("aa12@head", Set.of()))
                .isInstanceOf(MultipleHeadsException.class)
                .hasMessageContaining("the branch of \"aa12@head\" has 2 heads: bb12, cc12");
        assertThatThrownBy(() -> SHOP.downgradePath(Set.of("bb12", "cc12"), "-1"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("\"-1\" comes to a fork: bb12, cc12");
        assertThatThrownBy(() -> SHOP.resolve("heads-1", Set.of())).isInstanceOf(RevisionOutOfReachException.class);
    }

    @Test
    void revisionOfAnotherBranch() {
        assertThatThrownBy(() -> SHOP.resolve("network@bb12", Set.of()))
                .isInstanceOf(NotOnBranchException.class)
                .hasMessageContaining("revision bb12 is not on the branch \"network\"");
        assertThatThrownBy(() -> SHOP.downgradePath(Set.of("net3"), "network@aa12"))
                .isInstanceOf(NotOnBranchException.class);
    }

    @Test
    void branchThatIsNotApplied() {
        assertThatThrownBy(() -> SHOP.downgradePath(Set.of("bb12"), "network@-1"))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("there are 0 steps");
        assertThat(SHOP.downgradePath(Set.of("bb12"), "network@base")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "@", "@head", "books@", "nobody@head", "zz", "zz+1", "books@zz", "+", "-", "1e5", "a b"})
    void textsThatNameNothing(String target) {
        assertThatThrownBy(() -> SHOP.upgradePath(Set.of("bb11"), target)).isInstanceOf(UnknownRevisionException.class);
        assertThatThrownBy(() -> SHOP.downgradePath(Set.of("bb11"), target))
                .isInstanceOf(UnknownRevisionException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+9", "bb12+1", "net1-2", "base-1", "+999999", "books@+9"})
    void stepsBeyondTheHistory(String target) {
        assertThatThrownBy(() -> SHOP.upgradePath(Set.of("bb11"), target))
                .isInstanceOf(RevisionOutOfReachException.class)
                .hasMessageContaining("goes further than the history");
    }

    @Test
    void startOfAnIdIsSoughtOnTheBranchFirst() {
        RevisionGraph graph =
                RevisionGraph.of(List.of(node("e1a", "", "", "x"), node("e1b", "", "", "y"), node("f1", "", "", "")));

        assertThat(graph.resolve("y@e1", Set.of())).containsExactly("e1b");
        assertThatThrownBy(() -> graph.resolve("y@f", Set.of())).isInstanceOf(NotOnBranchException.class);
    }

    @Test
    void labelsGoUpToTheEndAndDownToTheFork() {
        assertThat(SHOP.labels("aa12")).isEmpty();
        assertThat(SHOP.labels("cc12")).containsExactly("carts");
        assertThat(SHOP.labels("net3")).containsExactly("network");
        assertThat(JOINED.labels("mm12")).containsExactly("books", "carts");
        RevisionGraph late = RevisionGraph.of(
                List.of(node("a", ""), node("b", "a"), node("x", "a"), node("c", "b"), node("d", "c", "", "late")));
        assertThat(late.labels("b")).containsExactly("late");
        assertThat(late.labels("a")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        ":, aa11 aa12 bb11 bb12 cc11 cc12 net1 net2 net3",
        "aa12:bb12, aa12 bb11 bb12",
        ":bb11, aa11 aa12 bb11",
        "net2:, net2 net3",
        "aa11:+1, aa11 aa12",
        "-1:bb12, bb11 bb12",
        "-2:network@head, net1 net2 net3",
        "books:books@head, bb11 bb12",
        "bb11:bb11, bb11",
        "-1:current, bb11 bb12",
        "current-1:current, bb11 bb12",
        "current:, bb12",
        "base:aa12, aa11 aa12",
        "cc11:net2, cc11 net2"
    })
    void ranges(String range, String expected) {
        assertThat(String.join(" ", ids(RevisionRange.parse(range).in(SHOP, Set.of("bb12")))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bb12:aa12", "bb11:cc11", "current:aa11", "net1:bb12"})
    void reversedRanges(String range) {
        assertThatThrownBy(() -> RevisionRange.parse(range).in(SHOP, Set.of("bb12")))
                .isInstanceOf(InvalidRangeException.class)
                .hasMessageContaining("does not come before its other end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aa11", "a:b:c", "::"})
    void textsThatAreNoRange(String range) {
        assertThatThrownBy(() -> RevisionRange.parse(range))
                .isInstanceOf(InvalidRangeException.class)
                .hasMessageContaining("is not a range of revisions");
    }

    @Test
    void rangesThatNeedADatabase() {
        assertThat(List.of("current:", "-3:current", "books@current:", "-1:+1", "current-2:"))
                .allMatch(it -> RevisionRange.parse(it).needsDatabase());
        assertThat(List.of(":", "aa11:", "-3:", ":books@head", "aa11:+2"))
                .noneMatch(it -> RevisionRange.parse(it).needsDatabase());
    }

    @Test
    void stepsOverASquash() {
        RevisionGraph graph = RevisionGraph.of(
                List.of(node("b", ""), node("r1", "b"), node("r2", "r1"), node("r3", "r2"), squash(), node("d", "r3")));

        assertThat(ids(graph.upgradePath(Set.of(), "+2"))).containsExactly("b", "s");
        assertThat(ids(graph.upgradePath(Set.of(), "b+2"))).containsExactly("b", "s", "d");
        assertThat(ids(graph.upgradePath(Set.of("r1"), "+1"))).containsExactly("r2");
        assertThat(ids(graph.downgradePath(Set.of("s"), "-1"))).containsExactly("s");
        assertThat(ids(graph.downgradePath(Set.of("r3"), "-1"))).containsExactly("r3");
        assertThat(ids(graph.downgradePath(Set.of("d"), "s"))).containsExactly("d");
        assertThat(ids(graph.downgradePath(Set.of("d"), "base"))).containsExactly("d", "s", "b");
        assertThat(graph.tips(graph.ancestors(Set.of("r3")))).containsExactly("s");
        assertThat(graph.labels("d")).containsExactly("squashed");
        assertThat(graph.resolve("squashed@head", Set.of())).containsExactly("d");
    }

    private static RevisionNode squash() {
        var place = new RevisionPlace(List.of("b"), List.of(), List.of("squashed"), List.of("r1", "r2", "r3"));
        return new RevisionNode("s", place, "Squash", "", true, "M_s");
    }
}
