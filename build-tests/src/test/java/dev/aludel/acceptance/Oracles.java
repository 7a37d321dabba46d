// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.error.MigrationException;
import dev.aludel.schema.Schema;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Holds pairs of schemas against the oracles, and makes the failing ones small and readable.
 *
 * @param bench the databases
 * @param seed what the rows vary with
 */
record Oracles(Workbench bench, long seed) {

    private static final String STALE_PLAN = "0A000";

    void hold(Schema from, Schema to) {
        hold(from, to, RandomRenames.none());
    }

    void hold(Schema from, Schema to, RandomRenames renames) {
        OracleFailure failure = failure(from, to, renames);
        if (failure == null) {
            return;
        }
        var shrinker = new Shrinker((a, b) -> failure.isSameAs(failure(a, b, renames)));
        Shrinker.Pair smallest = shrinker.shrunk(from, to);
        var last = new Trial(bench, seed, smallest.from(), smallest.to(), renames);
        OracleFailure again = failure(last);
        throw new AssertionError(
                "seed %d: %s%nfrom:%n%s%nto:%n%s%nrenames:%n%s%nplan:%n%s"
                        .formatted(
                                seed,
                                (again == null ? failure : again).getMessage(),
                                Printed.of(smallest.from()),
                                Printed.of(smallest.to()),
                                renames.fitting(smallest.from(), smallest.to()).hints(),
                                Printed.of(last.plan())),
                failure);
    }

    private @Nullable OracleFailure failure(Schema from, Schema to, RandomRenames renames) {
        OracleFailure failure = failure(new Trial(bench, seed, from, to, renames));
        if (failure == null || !STALE_PLAN.equals(failure.sqlState())) {
            return failure;
        }
        // The session had planned the same text over other tables of the same names: in a new one it is planned anew.
        bench.renew();
        return failure(new Trial(bench, seed, from, to, renames));
    }

    private static @Nullable OracleFailure failure(Trial trial) {
        try {
            trial.run();
            return null;
        } catch (OracleFailure e) {
            return e;
        } catch (MigrationException | SQLException e) {
            return new OracleFailure(e.getClass().getSimpleName(), e.getMessage(), e);
        }
    }
}
