// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.IndexKey.key;
import static dev.aludel.schema.IndexKey.keyExpression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.migration.Operations;
import dev.aludel.schema.Index;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Indexes made and dropped while others write, and what interrupted runs leave of them. */
@PostgresTest
class ConcurrentIndexAcceptanceTest {

    private TestDatabase database;

    private Bench bench;

    @BeforeEach
    void open(TestDatabase fresh) throws SQLException {
        database = fresh;
        bench = new Bench(fresh);
        database.execute(
                "CREATE TABLE t (gone int, id int PRIMARY KEY, name text, n int)",
                "ALTER TABLE t DROP COLUMN gone",
                "INSERT INTO t SELECT i, 'n' || i, i FROM generate_series(1, 100) i");
    }

    private void upgrade(Consumer<Operations> code) {
        bench.migrator(new Revisions().with("a1", "", op -> op.outsideTransaction(code), op -> {}))
                .upgrade("heads");
    }

    private String oid(String index) throws SQLException {
        return bench.rows("SELECT '" + index + "'::regclass::oid").get(0);
    }

    @Test
    @EdgeCase(272)
    void anInvalidIndexIsBuiltAnew() throws SQLException {
        database.execute(
                "CREATE INDEX t_n_idx ON t (n)",
                "UPDATE pg_index SET indisvalid = false" + " WHERE indexrelid = 't_n_idx'::regclass");
        String before = oid("t_n_idx");

        upgrade(op -> op.createIndex("t", index("t_n_idx", "n")));

        assertThat(oid("t_n_idx")).isNotEqualTo(before);
        assertThat(bench.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_n_idx'::regclass"))
                .containsExactly("t");
    }

    @Test
    void duplicatesLeaveAnInvalidIndexThatTheNextRunReplaces() throws SQLException {
        database.execute("UPDATE t SET n = 1 WHERE id = 2");
        Consumer<Operations> unique =
                op -> op.createIndex("t", index("t_n_key", "n").withUnique());
        assertThatThrownBy(() -> upgrade(unique)).hasMessageContaining("t_n_key");
        assertThat(bench.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_n_key'::regclass"))
                .containsExactly("f");

        database.execute("UPDATE t SET n = 2 WHERE id = 2");
        upgrade(unique);

        assertThat(bench.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_n_key'::regclass"))
                .containsExactly("t");
    }

    @Test
    void theVeryIndexIsLeftAsItIs() throws SQLException {
        List<Index> indexes = List.of(
                index("i1", key("n").desc(), key("name").using("text_pattern_ops")),
                index("i2", keyExpression("lower(name)")).where("n > 5 AND name IN ('a', 'b')"),
                index("i3", "name").withUnique().including("n"));
        database.execute(
                "CREATE INDEX i1 ON t (n DESC, name text_pattern_ops)",
                "CREATE INDEX i2 ON t (lower(name)) WHERE n > 5 AND name IN ('a', 'b')",
                "CREATE UNIQUE INDEX i3 ON t (name) INCLUDE (n)");
        List<String> before = bench.rows("SELECT indexrelid FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1");

        upgrade(op -> indexes.forEach(it -> op.createIndex("t", it)));

        assertThat(bench.rows("SELECT indexrelid FROM pg_index WHERE indrelid = 't'::regclass ORDER BY 1"))
                .isEqualTo(before);
    }

    @Test
    void anotherIndexOfThatNameIsNotTakenForIt() throws SQLException {
        for (String other : List.of(
                "CREATE INDEX i ON t (name)",
                "CREATE INDEX i ON t (n DESC)",
                "CREATE UNIQUE INDEX i ON t (n)",
                "CREATE INDEX i ON t (n) WHERE n > 1",
                "CREATE INDEX i ON t USING hash (n)",
                "CREATE INDEX i ON t (n) INCLUDE (name)",
                "CREATE INDEX i ON t (n) WITH (fillfactor = 50)")) {
            database.execute("DROP INDEX IF EXISTS i", other);
            assertThatThrownBy(() -> upgrade(op -> op.createIndex("t", index("i", "n"))))
                    .as(other)
                    .hasMessageContaining("already exists");
        }
    }

    @Test
    void aMissingIndexIsDroppedAlready() throws SQLException {
        database.execute("CREATE INDEX there ON t (n)");

        upgrade(op -> {
            op.dropIndex("t", "gone");
            op.dropIndex("t", index("there", "n"));
        });

        assertThat(bench.rows("SELECT to_regclass('there')")).containsExactly("null");
    }

    /** It waits for older transactions, for longer than a statement waits for a lock elsewhere: nobody waits behind it. */
    @Test
    void othersWriteWhileItIsBuilt() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection writer = database.open();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("UPDATE t SET n = n WHERE id = 1");
            var building = thread.submit(() -> upgrade(op -> op.createIndex("t", index("t_n_idx", "n"))));
            Thread.sleep(900);
            database.execute("INSERT INTO t VALUES (1000, 'new', 1000)");
            assertThat(building.isDone()).isFalse();
            writer.commit();
            building.get();
        } finally {
            thread.shutdownNow();
        }
        assertThat(bench.rows("SELECT indisvalid FROM pg_index WHERE indexrelid = 't_n_idx'::regclass"))
                .containsExactly("t");
    }
}
