// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionOutOfReachException;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Alembic's tests and documentation do with branches, each on a real database; answers read "what ran -> heads". */
@PostgresTest
class BranchesAcceptanceTest {

    private Branches it;

    @BeforeEach
    void open(TestDatabase database) throws SQLException {
        it = new Branches(database);
    }

    /** a – b, which forks into c1 – d1 (one) and c2 – d2 (two). */
    private void forked() {
        it.with("a", "").with("b", "a");
        it.with("c1", "b", "", "one").with("d1", "c1");
        it.with("c2", "b", "", "two").with("d2", "c2");
    }

    @Test
    void twoHeads() {
        forked();
        assertThatThrownBy(() -> it.up("head")).hasMessageContaining("2 heads: d1, d2");
        assertThat(it.up("d1")).isEqualTo("a b c1 d1 -> d1");
        assertThat(it.up("two@+1")).isEqualTo("c2 -> c2 d1");
        assertThat(it.up("heads")).isEqualTo("d2 -> d1 d2");
        assertThat(it.up("heads")).isEqualTo(" -> d1 d2");
        assertThat(it.down("a")).isEqualTo("d2 d1 c2 c1 b -> a");
        assertThat(it.up("two@head-1")).isEqualTo("b c2 -> c2");
        assertThat(it.up("one@head")).isEqualTo("c1 d1 -> c2 d1");
        assertThat(it.down("base")).isEqualTo("d1 c2 c1 b a -> ");
        assertThat(it.up("base+1")).isEqualTo("a -> a");
        assertThat(it.down("-1")).isEqualTo("a -> ");
        assertThatThrownBy(() -> it.down("-1")).isInstanceOf(RevisionOutOfReachException.class);
    }

    @Test
    void partialDowngradeOfOneBranch() {
        forked();
        assertThat(it.up("heads")).isEqualTo("a b c1 c2 d1 d2 -> d1 d2");
        assertThatThrownBy(() -> it.down("-1")).hasMessageContaining("\"-1\" comes to a fork: d1, d2");
        assertThat(it.down("one@-1")).isEqualTo("d1 -> c1 d2");
        assertThat(it.down("two@base+2")).isEqualTo("d2 c2 -> c1");
        assertThat(it.up("heads")).isEqualTo("c2 d1 d2 -> d1 d2");
        assertThat(it.down("d1@b")).isEqualTo("d1 c1 -> d2");
        assertThat(it.up("heads")).isEqualTo("c1 d1 -> d1 d2");
        assertThat(it.down("d2-1")).isEqualTo("d2 -> c2 d1");
        assertThat(it.down("d1")).isEqualTo(" -> c2 d1");
        assertThat(it.down("base+2")).isEqualTo("d1 c2 c1 -> b");
    }

    @Test
    void splitsAndRejoinedBranches() {
        forked();
        it.with("e", "d1 d2").with("f", "e");
        assertThat(it.up("b")).isEqualTo("a b -> b");
        assertThat(it.up("f")).isEqualTo("c1 c2 d1 d2 e f -> f");
        assertThat(it.down("b")).isEqualTo("f e d2 d1 c2 c1 -> b");
        assertThat(it.up("d1")).isEqualTo("c1 d1 -> d1");
        assertThat(it.up("+1")).isEqualTo("c2 d2 e -> e");
    }

    @Test
    void downgradeThroughAMergePoint() {
        forked();
        it.with("e", "d1 d2").with("f", "e");
        assertThat(it.up("head")).isEqualTo("a b c1 c2 d1 d2 e f -> f");
        assertThat(it.down("-2")).isEqualTo("f e -> d1 d2");
        assertThat(it.up("head")).isEqualTo("e f -> f");
        assertThatThrownBy(() -> it.down("-3")).hasMessageContaining("\"-3\" comes to a fork: d1, d2");
        assertThat(it.down("two@-3")).isEqualTo("f e d2 -> c2 d1");
        assertThat(it.up("head")).isEqualTo("d2 e f -> f");
        assertThat(it.down("c1")).isEqualTo("f e d1 -> c1 d2");
    }

    @Test
    void mergeOfABranchThatGoesOn() {
        it.with("a1", "").with("b1", "a1").with("a2", "").with("b2", "a2").with("c2", "b2");
        it.with("m", "b1 b2");
        assertThat(it.up("c2")).isEqualTo("a2 b2 c2 -> c2");
        assertThat(it.up("m")).isEqualTo("a1 b1 m -> c2 m");
        assertThat(it.down("a1")).isEqualTo("m b1 -> a1 c2");
        assertThat(it.up("heads")).isEqualTo("b1 m -> c2 m");
        assertThat(it.down("c2@b2")).isEqualTo("c2 -> m");
        assertThat(it.up("c2")).isEqualTo("c2 -> c2 m");
        assertThat(it.down("b2")).isEqualTo("m c2 -> b1 b2");
    }

    @Test
    void twinMerges() {
        it.with("a", "").with("b1", "a").with("b2", "a").with("b3", "a");
        it.with("c1", "b1 b2 b3").with("c2", "b2 b3").with("d1", "c1");
        assertThat(it.up("c2")).isEqualTo("a b2 b3 c2 -> c2");
        assertThat(it.up("b1")).isEqualTo("b1 -> b1 c2");
        assertThat(it.up("c1")).isEqualTo("c1 -> c1 c2");
        assertThat(it.down("c1@b1")).isEqualTo("c1 -> b1 c2");
        assertThat(it.up("heads")).isEqualTo("c1 d1 -> c2 d1");
        assertThat(it.down("b3")).isEqualTo("d1 c2 c1 -> b1 b2 b3");
    }

    @Test
    void dependencies() {
        it.with("a1", "", "", "lib").with("b1", "a1").with("c1", "b1").with("d1", "c1");
        it.with("a2", "", "", "app").with("b2", "a2").with("c2", "b2", "c1", "");
        assertThat(it.up("app@head")).isEqualTo("a1 a2 b1 b2 c1 c2 -> c2");
        assertThat(it.up("lib@+1")).isEqualTo("d1 -> c2 d1");
        assertThat(it.down("lib@-1")).isEqualTo("d1 -> c2");
        assertThat(it.up("heads")).isEqualTo("d1 -> c2 d1");
        assertThat(it.down("c1")).isEqualTo("d1 -> c2");
        assertThat(it.down("app@-1")).isEqualTo("c2 -> b2 c1");
        assertThat(it.up("app@head")).isEqualTo("c2 -> c2");
        assertThat(it.down("lib@base")).isEqualTo("c2 c1 b1 a1 -> b2");
        assertThat(it.up("heads")).isEqualTo("a1 b1 c1 c2 d1 -> c2 d1");
        assertThat(it.down("app@base")).isEqualTo("c2 b2 a2 -> d1");
    }

    @Test
    void dependencyOnALabel() {
        it.with("a1", "", "", "lib")
                .with("b1", "a1")
                .with("c1", "b1", "", "late")
                .with("d1", "c1");
        it.with("a2", "").with("b2", "a2").with("c2", "b2", "late", "");
        assertThat(it.up("a2")).isEqualTo("a2 -> a2");
        assertThat(it.up("c2")).isEqualTo("a1 b1 b2 c1 c2 -> c2");
    }

    @Test
    void dependenciesAcrossOneForkAndBack() {
        it.with("a1", "")
                .with("a2", "a1")
                .with("b1", "")
                .with("b2", "b1", "a2", "")
                .with("b3", "b2");
        it.with("a3", "a2", "b1", "");
        assertThat(it.up("a3")).isEqualTo("a1 a2 b1 a3 -> a3");
        assertThat(it.up("b2")).isEqualTo("b2 -> a3 b2");
        assertThat(it.down("b1")).isEqualTo("b2 -> a3");
        assertThat(it.up("heads")).isEqualTo("b2 b3 -> a3 b3");
        assertThat(it.down("a2")).isEqualTo("a3 -> b3");
        assertThat(it.down("base")).isEqualTo("b3 b2 b1 a2 a1 -> ");
    }

    @Test
    void dependencyThatIsNamedAgainLater() {
        it.with("a1", "").with("a2", "a1");
        it.with("b1", "").with("b2", "b1", "a2", "").with("b3", "b2", "a2", "");
        assertThat(it.up("b3")).isEqualTo("a1 a2 b1 b2 b3 -> b3");
        assertThat(it.down("b2")).isEqualTo("b3 -> b2");
        assertThat(it.down("b2@b1")).isEqualTo("b2 -> a2 b1");
    }

    @Test
    void dependencyOnTheOwnParent() {
        it.with("a1", "").with("a2", "a1", "a1", "");
        assertThat(it.up("head")).isEqualTo("a1 a2 -> a2");
        assertThat(it.down("a1")).isEqualTo("a2 -> a1");
    }

    @Test
    void mergeWithWhatIsDependedOn() {
        it.with("a1", "").with("b1", "", "a1", "").with("m", "a1 b1");
        assertThat(it.up("a1")).isEqualTo("a1 -> a1");
        assertThat(it.up("b1")).isEqualTo("b1 -> b1");
        assertThat(it.up("m")).isEqualTo("m -> m");
        assertThat(it.down("a1")).isEqualTo("m -> b1");
        assertThat(it.up("m")).isEqualTo("m -> m");
        assertThat(it.down("b1")).isEqualTo("m -> b1");
    }

    @Test
    void oneThatDependsOnThreeOtherTrees() {
        it.with("a1", "").with("a2", "").with("a3", "").with("am", "a1 a2 a3");
        it.with("b1", "").with("b2", "").with("bm", "b1 b2");
        it.with("c1", "").with("c2", "").with("cm", "c1 c2");
        it.with("d", "", "a3 b2 c1", "");
        assertThat(it.up("heads")).isEqualTo("a1 a2 a3 am b1 b2 bm c1 c2 cm d -> am bm cm d");
        assertThat(it.down("b2")).isEqualTo("bm -> am b1 cm d");
        assertThat(it.down("d@base")).isEqualTo("d -> am b1 b2 cm");
        assertThat(it.down("base")).isEqualTo("cm c2 c1 b2 b1 am a3 a2 a1 -> ");
    }

    @Test
    void crossDependenciesWithinOneTree() {
        it.with("a", "").with("b", "a");
        it.with("c1", "b", "", "one").with("d1", "c1");
        it.with("c2", "b", "", "two").with("d2", "c2", "c1", "");
        assertThat(it.up("heads")).isEqualTo("a b c1 c2 d1 d2 -> d1 d2");
        assertThat(it.down("two@b")).isEqualTo("d2 c2 -> d1");
        assertThat(it.up("heads")).isEqualTo("c2 d2 -> d1 d2");
        assertThat(it.down("one@b")).isEqualTo("d2 d1 c1 -> c2");
    }

    @Test
    void stampingSeveralHeads() {
        forked();
        it.with("e", "d1 d2").with("f", "e");
        assertThat(it.stamp("d1", "c2")).isEqualTo(" -> c2 d1");
        assertThat(it.stamp("two@head-2")).isEqualTo(" -> d1 d2");
        assertThat(it.stamp("b")).isEqualTo(" -> b");
        assertThat(it.stamp("c1", "c2", "a")).isEqualTo(" -> c1 c2");
        assertThat(it.stamp("two@+1")).isEqualTo(" -> c1 d2");
        assertThat(it.stamp("two@head")).isEqualTo(" -> f");
        assertThat(it.stamp("-2")).isEqualTo(" -> d1 d2");
        assertThat(it.stamp("heads")).isEqualTo(" -> f");
        assertThat(it.stamp("c2")).isEqualTo(" -> c2");
        assertThat(it.stamp("base")).isEqualTo(" -> ");
        assertThatThrownBy(() -> it.stamp("d1", "nowhere"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("there is no revision \"nowhere\"");
        assertThat(it.heads()).isEmpty();
        assertThat(it.applied()).isEmpty();
    }

    @Test
    void stampingOneTreeAway() {
        it.with("a1", "", "", "lib").with("b1", "a1").with("c1", "b1").with("d1", "c1");
        it.with("a2", "", "", "app").with("b2", "a2").with("c2", "b2", "b1", "");
        assertThat(it.stamp("heads")).isEqualTo(" -> c2 d1");
        assertThat(it.stamp("lib@base")).isEqualTo(" -> b2");
        assertThat(it.stamp("heads")).isEqualTo(" -> c2 d1");
        assertThat(it.stamp("app@base")).isEqualTo(" -> d1");
        assertThat(it.stamp("c2", "c1")).isEqualTo(" -> c1 c2");
        assertThat(it.stamp("app@base")).isEqualTo(" -> c1");
        assertThat(it.stamp("c2")).isEqualTo(" -> c1 c2");
        assertThat(it.stamp("lib@-1")).isEqualTo(" -> b1");
    }
}
