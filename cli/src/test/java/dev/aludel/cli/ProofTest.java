// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Prover;
import dev.aludel.snapshot.SnapshotRequest;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration is tried as it will run, in one transaction, before it is written. */
@PostgresTest
class ProofTest {

    private static final String SHIRT = """
            @Entity public class Shirt {
                @Id public long id;
                @Enumerated(EnumType.STRING)
                @org.hibernate.annotations.JdbcTypeCode(org.hibernate.type.SqlTypes.NAMED_ENUM)
                @org.hibernate.annotations.ColumnDefault("'RED'")
                public Color color;
            }""";

    @TempDir
    Path directory;

    @Test
    void whatOnlyOneTransactionRefusesIsRefusedBeforeItIsWritten(TestDatabase database) throws Exception {
        var project = new TestProject(directory).on(database).entities(SHIRT, "public enum Color { GREEN, RED }");
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.entities(SHIRT.replace("'RED'", "'BLUE'"), "public enum Color { BLUE, GREEN, RED }")
                .rule("InPlace", """
                        package app;

                        import dev.aludel.operation.*;
                        import dev.aludel.schema.EnumValue;
                        import dev.aludel.schema.Schema;
                        import java.util.List;

                        public class InPlace implements PlanRule {
                            @Override
                            public List<Operation> apply(Operation operation, Schema before) {
                                return operation instanceof AlterEnum alter
                                        ? List.of(new AddEnumValue(
                                                alter.from().name(), new EnumValue("BLUE", "GREEN"), alter.from(), List.of()))
                                        : List.of(operation);
                            }
                        }
                        """);

        project.run("generate", "x", "--autogenerate")
                .ends(ExitCodes.FAILED)
                .saying("ALU-332", "upgrade: alter column shirt.color", "unsafe use of new value");
    }

    @Test
    void aServerOfTooFewLocksRunsTheProofByStatementAndSaysSo() throws IOException, SQLException {
        Schema many = Schema.empty();
        for (int i = 0; i < 300; i++) {
            many = many.with(table(
                    "t" + i,
                    column("id", bigint()).notNull(),
                    column("a", bigint()),
                    primaryKey("t" + i + "_pkey", "id")));
        }
        Plan plan = new SchemaDiffer().plan(Schema.empty(), many);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_locks_per_transaction", "10")
                        .setServerConfig("max_connections", "10")
                        .setServerConfig("fsync", "off")
                        .start();
                Connection scratch = server.getPostgresDatabase().getConnection()) {
            Proof proof = new Prover(scratch, new SnapshotRequest("public", List.of(), Set.of()))
                    .prove(
                            new Reconciliation(Schema.empty(), many, List.of(), List.of(), Map.of(), List.of()),
                            plan,
                            plan.inverse());

            assertThat(proof.outcome()).as("%s", proof.residue()).isEqualTo(Proof.Outcome.PROVEN);
            assertThat(proof.residue())
                    .hasSize(2)
                    .allMatch(it -> it.contains("statement by statement"))
                    .allMatch(it -> it.contains("max_locks_per_transaction"));
        }
    }
}
