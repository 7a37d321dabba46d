// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.schema.Schema;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Any change of any schema holds on PostgreSQL: pairs that differ by some changes, and some that have nothing in common. */
@PostgresTest
class RandomPairsAcceptanceTest {

    private static final long FIRST = 1;

    private static final long LAST = 200;

    private static final int UNRELATED_EVERY = 10;

    @TestFactory
    Stream<DynamicTest> anyChangeHolds(TestDatabase live, TestDatabase scratch) throws SQLException {
        var bench = new Workbench(live, scratch);
        return LongStream.rangeClosed(FIRST, LAST)
                .boxed()
                .flatMap(seed -> tests(bench, seed))
                .onClose(bench::close);
    }

    private static Stream<DynamicTest> tests(Workbench bench, long seed) {
        Schema from = Schemas.random(seed);
        Schema to = other(from, seed);
        return Stream.of(
                DynamicTest.dynamicTest("seed " + seed + ", there", () -> new Oracles(bench, seed).hold(from, to)),
                DynamicTest.dynamicTest("seed " + seed + ", and back", () -> new Oracles(bench, seed).hold(to, from)));
    }

    static Schema other(Schema from, long seed) {
        return seed % UNRELATED_EVERY == 0 ? Schemas.random(seed + 1_000_000) : Schemas.mutated(from, seed);
    }
}
