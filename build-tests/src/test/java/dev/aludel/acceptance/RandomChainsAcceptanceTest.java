// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Table;
import dev.aludel.sql.Quoting;
import dev.aludel.squash.Combiner;
import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.Rows;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Chains of random migrations, combined, give PostgreSQL the same catalog as run one by one, and leave the same rows;
 * there and back. {@code -Daludel.random.chains=1001-2000} takes others than those of every build.
 */
@PostgresTest
class RandomChainsAcceptanceTest {

    private static final String EVERY_BUILD = "1-60";

    private static final Pattern NEW_EACH_TIME = Pattern.compile("random|now|current|clock", Pattern.CASE_INSENSITIVE);

    @TestFactory
    Stream<DynamicTest> combinedTheyDoTheSame(
            TestDatabase live, TestDatabase scratch, TestDatabase otherLive, TestDatabase otherScratch)
            throws SQLException {
        var trials = new TrialPool(List.of(new Workbench(live, scratch), new Workbench(otherLive, otherScratch)));
        String[] ends = System.getProperty("aludel.random.chains", EVERY_BUILD).split("-", 2);
        List<DynamicTest> tests = LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[1]))
                .boxed()
                .flatMap(seed -> trials
                        .tests(new TreeMap<>(Map.of(
                                "seed " + seed + ", 1 there",
                                it -> hold(it, seed, RandomChain.of(seed, live.serverVersion())),
                                "seed " + seed + ", 2 back",
                                it -> hold(
                                        it,
                                        seed,
                                        RandomChain.of(seed, live.serverVersion())
                                                .inverse()))))
                        .stream())
                .toList();
        return tests.stream().onClose(trials::close);
    }

    private static void hold(Workbench bench, long seed, RandomChain chain) {
        Plan combined = Combiner.combine(chain.start(), chain.operations()).plan();
        try {
            Run bare = run(bench, chain, chain.plans(), null);
            if (bare.refusal() != null) {
                // No database has ever gone this way.
                return;
            }
            Run squash = run(bench, chain, List.of(combined), null);
            same(seed, combined, bare, squash);
            Run filled = run(bench, chain, chain.plans(), seed);
            if (filled.refusal() == null) {
                same(seed, combined, filled, run(bench, chain, List.of(combined), seed));
            }
        } catch (SQLException e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private static void same(long seed, Plan combined, Run chain, Run squash) {
        String context = "seed %d:%n%s".formatted(seed, Printed.of(combined));
        assertThat(squash.refusal()).as(context).isEqualTo(chain.refusal());
        assertThat(chain.catalog().differences(squash.catalog())).as(context).isEmpty();
        assertThat(Rows.unharmed(chain.rows(), squash.rows())).as(context).isEmpty();
    }

    private static Run run(Workbench bench, RandomChain chain, List<Plan> plans, @Nullable Long fill)
            throws SQLException {
        bench.wipe();
        bench.run(Workbench.creating(chain.start()));
        if (fill != null) {
            bench.fill(fill);
        }
        String refusal = null;
        try {
            for (Plan plan : plans) {
                bench.run(plan);
            }
        } catch (SQLException e) {
            refusal = e.getMessage();
        }
        return new Run(refusal, bench.catalog(), without(chain, bench.rows()));
    }

    /** Without what is another value each time that it is asked for. */
    private static Rows without(RandomChain chain, Rows rows) {
        Rows left = rows;
        for (Table table : chain.end().tables()) {
            for (Column column : table.columns()) {
                if (column.value() instanceof ColumnDefault given
                        && NEW_EACH_TIME.matcher(given.expression()).find()) {
                    String schema = table.name().schema();
                    left = left.without(
                            Quoting.qualified(
                                    schema == null ? "public" : schema,
                                    table.name().name()),
                            Quoting.quoted(column.name()));
                }
            }
        }
        return left;
    }

    /**
     * What came of a run.
     *
     * @param refusal what PostgreSQL said, or null if all went well
     * @param catalog the catalog afterwards
     * @param rows the rows afterwards
     */
    private record Run(@Nullable String refusal, Catalog catalog, Rows rows) {}
}
