// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RowQuestion;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known of types is what PostgreSQL knows: how it spells them, and which it converts to which. */
@PostgresTest
class TypesAcceptanceTest {

    private static final QualifiedName TABLE = QualifiedName.of("t");

    private static final List<String> ALIASES = List.of(
            "int",
            "int2",
            "int4",
            "int8",
            "float",
            "float(24)",
            "float(25)",
            "float4",
            "float8",
            "bool",
            "decimal(7,3)",
            "dec",
            "numeric(5)",
            "char",
            "char(3)",
            "character",
            "varchar",
            "varchar(7)",
            "char varying(9)",
            "bpchar(4)",
            "timetz",
            "timetz(2)",
            "timestamptz",
            "timestamptz(0)",
            "time(4) with time zone",
            "TIMESTAMP  WITH  time zone",
            "int[]",
            "int array",
            "varchar(5)[][]",
            "timestamptz(3)[3]",
            "bit",
            "bit varying",
            "interval year to month",
            "name",
            "regclass",
            "tstzrange",
            "int4multirange",
            "macaddr8",
            "tsquery",
            "jsonpath",
            "pg_lsn");

    private static final int FIRST_WITH_MULTIRANGES = 140_000;

    private static final List<String> WITHOUT_MULTIRANGES =
            ALIASES.stream().filter(it -> !it.contains("multirange")).toList();

    @Test
    void typesAreSpelledAsPostgresSpellsThem(TestDatabase database) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (DataType type : RandomTypes.all()) {
                assertThat(spelled(statement, type.sql())).isEqualTo(type.sql());
                assertThat(DataType.parse(spelled(statement, type.sql()))).isEqualTo(type);
            }
            for (String alias : database.serverVersion() < FIRST_WITH_MULTIRANGES ? WITHOUT_MULTIRANGES : ALIASES) {
                String spelled = spelled(statement, DataType.parse(alias).sql());
                assertThat(spelled).as(alias).isEqualTo(spelled(statement, alias));
                assertThat(DataType.parse(spelled).sql()).as(alias).isEqualTo(spelled);
            }
        }
    }

    private static String spelled(Statement statement, String type) throws SQLException {
        statement.execute("CREATE TEMP TABLE spelled (c " + type + ")");
        try (ResultSet row = statement.executeQuery("SELECT format_type(atttypid, atttypmod) FROM pg_attribute"
                + " WHERE attrelid = 'spelled'::regclass AND attname = 'c'")) {
            row.next();
            return row.getString(1);
        } finally {
            statement.execute("DROP TABLE spelled");
        }
    }

    /** Without rows any change of type runs; with a row it runs, or the row was asked and warned of it. */
    @Test
    void everyTypeBecomesEveryOtherOrSaysWhyNot(TestDatabase database) throws SQLException {
        List<String> wrong = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (DataType from : RandomTypes.all()) {
                statement.execute("CREATE TABLE t (c " + from.sql() + ")");
                Savepoint empty = connection.setSavepoint();
                for (DataType to : RandomTypes.all()) {
                    if (!from.equals(to)) {
                        change(statement, from, to, wrong);
                        connection.rollback(empty);
                    }
                }
                statement.execute("DROP TABLE t");
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void change(Statement statement, DataType from, DataType to, List<String> wrong)
            throws SQLException {
        Column before = Column.column("c", from);
        Plan plan = new Plan(List.of(new AlterColumn(TABLE, before, before.typed(to))));
        Savepoint start = statement.getConnection().setSavepoint();
        String refused = run(statement, plan);
        if (!refused.isEmpty()) {
            wrong.add("%s to %s, empty: %s".formatted(from.sql(), to.sql(), refused));
        }
        statement.getConnection().rollback(start);
        statement.execute("INSERT INTO t VALUES (" + RandomTypes.value(new Dice(1), from) + ")");
        boolean warned = isWarned(statement, plan, before);
        refused = run(statement, plan);
        if (warned == refused.isEmpty()) {
            wrong.add("%s to %s, with a row: %s: %s"
                    .formatted(from.sql(), to.sql(), warned ? "warned for nothing" : "not warned", refused));
        }
    }

    private static String run(Statement statement, Plan plan) {
        try {
            for (var each : plan.statements()) {
                statement.execute(each.sql());
            }
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static boolean isWarned(Statement statement, Plan plan, Column before) throws SQLException {
        Schema schema = Schema.empty().with(new Table(TABLE, List.of(before), List.of(), List.of(), null));
        boolean warned = false;
        for (RowQuestion question : plan.rowQuestions(schema)) {
            Savepoint start = statement.getConnection().setSavepoint();
            try (ResultSet row = statement.executeQuery(question.sql())) {
                row.next();
                warned = warned || row.getBoolean(1);
            } catch (SQLException e) {
                // A value that can't be converted; tsvector calls that a syntax error.
                assertThat(e.getSQLState()).as("%s", question).matches("22...|42601");
                statement.getConnection().rollback(start);
                warned = true;
            }
        }
        return warned;
    }
}
