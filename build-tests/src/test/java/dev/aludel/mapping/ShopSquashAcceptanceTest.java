// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Schema;
import dev.aludel.squash.Combined;
import dev.aludel.squash.Combiner;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shop's two migrations, squashed, give the catalog that they give one after the other, and take it back. */
@PostgresTest
class ShopSquashAcceptanceTest {

    @ParameterizedTest
    @CsvSource({"v1, v2", "v2, v1"})
    void oneForTwo(String first, String second, TestDatabase chain, TestDatabase squash) throws SQLException {
        var followed = new Evolution(chain);
        Plan one = followed.follow(EntityModel.shop(first));
        Plan two = followed.follow(EntityModel.shop(second));
        List<Operation> all =
                Stream.of(one, two).flatMap(it -> it.operations().stream()).toList();
        Combined combined = Combiner.combine(Schema.empty(), all);
        var squashed = new Evolution(squash);

        squashed.apply(combined.plan());

        assertThat(combined.whole()).isTrue();
        assertThat(combined.plan().operations()).hasSizeLessThan(all.size());
        assertThat(squashed.catalog().differences(followed.catalog())).isEmpty();
        squashed.downgradeToBase();
        assertThat(squashed.catalog().objects()).as("left behind").isEmpty();
    }
}
