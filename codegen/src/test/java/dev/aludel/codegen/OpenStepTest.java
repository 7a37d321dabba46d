// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.migration.Operations;
import dev.aludel.operation.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person has to write stands in its place, and stops the compiler where it must be decided. */
class OpenStepTest {

    private static final Plan PLAN = Operations.record(op -> {
        op.addColumn("dog", column("breed", text()));
        op.dropColumn("animal", column("breed", text()));
    });

    private final MigrationWriter writer = new MigrationWriter();

    @Test
    void aDecisionStandsBeforeItsOperationAndDoesNotCompile() {
        String source = source(PLAN, new OpenStep(1, List.of("Rows move:", "update dog …"), "animal to dog (breed)"));

        assertThat(source.replace("\n        ", "\n")).contains("""
                        op.addColumn("dog", column("breed", text()));

                        // Rows move:
                        // update dog …
                        rowsMustMove("animal to dog (breed)");

                        // DELETES_DATA:""");
        assertThat(Formatting.of(source)).isEqualTo(source);
        assertThatThrownBy(() -> Compilation.of(Map.of(Recorded.PACKAGE + ".M1", source)))
                .hasMessageContaining("cannot find symbol")
                .hasMessageContaining("rowsMustMove");
        assertThat(Compilation.of(Map.of(Recorded.PACKAGE + ".M1", source(PLAN))))
                .hasSize(1);
    }

    @Test
    void aProposalIsAComment() {
        String source = source(PLAN, new OpenStep(1, List.of("Or: update dog …"), null));

        assertThat(source).contains("// Or: update dog …\n        // DELETES_DATA:");
        assertThat(Compilation.of(Map.of(Recorded.PACKAGE + ".M1", source))).hasSize(1);
    }

    @Test
    void whateverItsWordsHoldStaysInItsPlace() {
        for (String word :
                List.of("*/ } \u0000", "\\u000a System.exit(1); //", "\"); System.exit(1); (\"", "\n\r\u2028x")) {
            String source = source(PLAN, new OpenStep(1, List.of(word), word));

            assertThatThrownBy(() -> Compilation.of(Map.of(Recorded.PACKAGE + ".M1", source)))
                    .hasMessageContaining("cannot find symbol")
                    .satisfies(it -> assertThat(String.valueOf(it.getMessage()).split(": error: ", -1))
                            .hasSize(2));
        }
    }

    @Test
    void severalKeepTheirPlacesAlsoInPartsOfALongMethod() {
        Plan plan = Operations.record(op ->
                IntStream.range(0, 120).forEach(it -> op.dropColumn("t" + it, column("c", text()))));
        String source = source(
                plan,
                new OpenStep(100, List.of("late"), "a hundred"),
                new OpenStep(3, List.of("early"), "three"),
                new OpenStep(3, List.of("early too"), "three again"));

        assertThat(source)
                .containsSubsequence("\"t2\"", "three", "three again", "\"t3\"", "\"t99\"", "a hundred", "\"t100\"");
        assertThat(Formatting.of(source)).isEqualTo(source);
    }

    private String source(Plan plan, OpenStep... steps) {
        MigrationSpec spec = Recorded.spec("M1", plan, Plan.empty());
        return writer.write(spec.with(new OpenStep.OfMigration(List.of(steps), List.of())));
    }
}
