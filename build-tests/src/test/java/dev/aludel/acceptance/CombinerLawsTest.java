// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.squash.Combined;
import dev.aludel.squash.Combiner;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

/** What holds for the operations that any chain of migrations is combined to, without a database. */
class CombinerLawsTest {

    private static final int SEEDS = 600;

    @Test
    void theyLeadWhereTheChainLeadsThereAndBack() {
        int before = 0;
        int after = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomChain there = RandomChain.of(seed, Integer.MAX_VALUE);
            after += hold(seed, there);
            before += there.operations().size();
            hold(seed, there.inverse());
        }
        assertThat(after).as("of %d operations, combined", before).isLessThan(before * 4 / 5);
    }

    private static int hold(long seed, RandomChain chain) {
        Combined combined = Combiner.combine(chain.start(), chain.operations());
        assertThat(normal(combined.plan().applyTo(chain.start())))
                .as("seed %d", seed)
                .isEqualTo(normal(chain.end()));
        assertThat(normal(combined.end())).as("seed %d", seed).isEqualTo(normal(chain.end()));
        return combined.plan().operations().size();
    }

    /** PostgreSQL can't put a column back in its place, so their order is no difference. */
    private static Schema normal(Schema schema) {
        return schema.tables(schema.tables().stream()
                .map(table -> table.columns(table.columns().stream()
                        .sorted(Comparator.comparing(Column::name))
                        .toList()))
                .toList());
    }
}
