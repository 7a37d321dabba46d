// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random walks over random histories on a real database: forks, merges, several trees, dependencies. What must have run is
 * computed here, from the edges alone; the heads are looked at after every single revision.
 */
@PostgresTest
class RandomBranchesAcceptanceTest {

    private static final int GRAPHS = 8;

    private static final int MOST = 18;

    private static final int WALKS = 5;

    private final Map<String, Set<String>> parents = new HashMap<>();

    private final Map<String, Set<String>> needed = new HashMap<>();

    private final List<String> ids = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void walksEndWhereTheyWereAskedTo(long seed, TestDatabase database) throws SQLException {
        for (int i = 0; i < GRAPHS; i++) {
            var random = new Random(seed * 1_000 + i);
            database.execute("DROP TABLE IF EXISTS notes, aludel_heads, aludel_history, aludel_progress");
            walk(written(random, new Branches(database)), random);
        }
    }

    private Branches written(Random random, Branches branches) {
        ids.clear();
        int count = 2 + random.nextInt(MOST);
        for (int i = 0; i < count; i++) {
            Set<String> below = random.nextInt(8) == 0 ? Set.of() : some(random, random.nextInt(4) == 0 ? 3 : 1);
            Set<String> depends = random.nextInt(5) == 0 ? some(random, 2) : Set.of();
            String id = "r" + i;
            ids.add(id);
            parents.put(id, below);
            var all = new TreeSet<>(below);
            all.addAll(depends);
            needed.put(id, all);
            branches.with(id, String.join(" ", below), String.join(" ", depends), "");
        }
        return branches;
    }

    private Set<String> some(Random random, int most) {
        var some = new TreeSet<String>();
        for (int wanted = 1 + random.nextInt(most); wanted > 0 && !ids.isEmpty(); wanted--) {
            some.add(ids.get(Math.max(0, ids.size() - 1 - random.nextInt(4))));
        }
        return some;
    }

    private void walk(Branches branches, Random random) {
        Set<String> applied = new TreeSet<>();
        for (int i = 0; i < WALKS; i++) {
            String id = ids.get(random.nextInt(ids.size()));
            if (applied.contains(id)) {
                branches.down(id);
                applied.removeAll(raised(followers(id)));
            } else {
                branches.up(id);
                applied.addAll(closed(id));
            }
            assertThat(branches.applied()).as("after %s", id).isEqualTo(applied);
        }
        branches.up("heads");
        assertThat(branches.applied()).containsExactlyInAnyOrderElementsOf(ids);
        branches.down("base");
        assertThat(branches.applied()).isEmpty();
        assertThat(branches.heads()).isEmpty();
    }

    private Set<String> followers(String id) {
        var followers = new HashSet<String>();
        ids.stream()
                .filter(it -> parents.getOrDefault(it, Set.of()).contains(id))
                .forEach(followers::add);
        return followers;
    }

    private Set<String> raised(Set<String> from) {
        var raised = new TreeSet<>(from);
        for (String id : ids) {
            if (needed.getOrDefault(id, Set.of()).stream().anyMatch(raised::contains)) {
                raised.add(id);
            }
        }
        return raised;
    }

    private Set<String> closed(String id) {
        var closed = new TreeSet<>(Set.of(id));
        for (int i = ids.size() - 1; i >= 0; i--) {
            if (closed.contains(ids.get(i))) {
                closed.addAll(needed.getOrDefault(ids.get(i), Set.of()));
            }
        }
        return closed;
    }
}
