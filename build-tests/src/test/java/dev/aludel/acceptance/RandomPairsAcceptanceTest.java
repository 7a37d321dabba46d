// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.Schema;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Any change of any schema holds on PostgreSQL: pairs that differ by some changes, some of them with tables and
 * columns that are called otherwise, and some that have nothing in common.
 *
 * <p>Each seed makes two pairs, one there and one back. {@code -Daludel.random.seeds=5001-10000} takes others than those
 * of every build.
 */
@PostgresTest
class RandomPairsAcceptanceTest {

    private static final String EVERY_BUILD = "1-800";

    private static final int UNRELATED_EVERY = 10;

    private static final int RENAMED_EVERY = 4;

    @TestFactory
    Stream<DynamicTest> anyChangeHolds(
            TestDatabase live, TestDatabase scratch, TestDatabase otherLive, TestDatabase otherScratch)
            throws SQLException {
        var trials = new TrialPool(List.of(new Workbench(live, scratch), new Workbench(otherLive, otherScratch)));
        // All of them before the first is waited for, so that no workbench stands idle.
        List<DynamicTest> tests = seeds().boxed()
                .flatMap(seed -> tests(trials, seed, live.serverVersion()))
                .toList();
        return tests.stream().onClose(trials::close);
    }

    private static LongStream seeds() {
        String[] ends = System.getProperty("aludel.random.seeds", EVERY_BUILD).split("-", 2);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]));
    }

    private static Stream<DynamicTest> tests(TrialPool trials, long seed, int version) {
        Schema random = Schemas.random(seed);
        Schema from = Fitted.to(version, random);
        Schema to = Fitted.to(version, other(random, seed));
        return trials
                .tests(new TreeMap<>(Map.of(
                        "seed " + seed + ", 1 there", bench -> hold(bench, seed, from, to),
                        "seed " + seed + ", 2 back", bench -> hold(bench, seed, to, from))))
                .stream();
    }

    private static void hold(Workbench bench, long seed, Schema from, Schema to) {
        boolean renames = seed % RENAMED_EVERY == 1;
        new Oracles(bench, seed).hold(from, to, renames ? RandomRenames.of(from, to, seed) : RandomRenames.none());
    }

    static Schema other(Schema from, long seed) {
        return seed % UNRELATED_EVERY == 0 ? Schemas.random(seed + 1_000_000) : Schemas.mutated(from, seed);
    }
}
