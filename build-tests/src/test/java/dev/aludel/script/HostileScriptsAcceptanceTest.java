// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.Revisions;
import dev.aludel.migration.Operations;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever stands in names, texts, values and SQL: no client takes it for anything but that. */
@PostgresTest
class HostileScriptsAcceptanceTest {

    private static final List<String> TEXTS = List.of(
            "it's",
            "$$",
            "$aludel$",
            "$sql$ and $sql1$",
            "ends with $sq",
            "$aludel",
            "a\\b",
            "\\q",
            "first\n\\! touch /tmp/pwned\n\\.\n",
            ":HOST :'USER' :\"DBNAME\" :{?USER}",
            "%s %I % %%",
            "-- no comment",
            "/* no comment",
            "*/ no comment",
            "a;b;",
            "\"double\"",
            "E'\\''",
            "größe 日 \uD83D\uDE80",
            "tab\t and \r\n line",
            "?",
            "??");

    /** The first server whose functions may have their statements outside a text. */
    private static final int BEGIN_ATOMIC = 140_000;

    private static void same(
            List<TestDatabase> databases, Consumer<Operations> upgrade, Consumer<Operations> downgrade, String... query)
            throws SQLException {
        Revisions revisions = new Revisions().with("a'\\a\n$$", "", upgrade, downgrade);
        new Twins(databases, revisions.catalog(), MigratorOptions.defaults()).upgrade("heads");
        for (String sql : query) {
            List<String> expected = databases.get(0).query(sql);
            assertThat(databases.get(1).query(sql)).isEqualTo(expected);
            if (databases.get(0).psql().isPresent()) {
                assertThat(databases.get(2).query(sql)).isEqualTo(expected);
            }
        }
        new Twins(databases, revisions.catalog(), MigratorOptions.defaults())
                .at("heads")
                .downgrade("base");
        for (TestDatabase database : databases) {
            database.execute("drop table aludel_heads, aludel_history");
        }
        // The same again, each statement in a block.
        Script guarded = new ScriptWriter(revisions.catalog(), MigratorOptions.defaults(), new ScriptStyle(true, false))
                .upgrade("heads");
        new Twins(databases, revisions.catalog(), MigratorOptions.defaults()).upgradeBy(guarded, "heads");
    }

    @Test
    void namesCommentsAndDefaults(TestDatabase one, TestDatabase two, TestDatabase three) throws SQLException {
        same(
                List.of(one, two, three),
                op -> TEXTS.forEach(it -> {
                    op.createTable(table("t " + it, it));
                    op.addColumn(name("t " + it), column("c " + it, text()).defaultsTo(it));
                    op.execute("INSERT INTO \"" + ("t " + it).replace("\"", "\"\"") + "\" DEFAULT VALUES");
                }),
                op -> TEXTS.forEach(it -> op.dropTable(name("t " + it))));
    }

    private static Table table(String name, String comment) {
        return Table.table(name(name), column("id", bigint()).identity()).comment(comment);
    }

    private static String name(String name) {
        return new QualifiedName(null, name).toString();
    }

    @Test
    void sqlOfEveryShape(TestDatabase one, TestDatabase two, TestDatabase three) throws SQLException {
        String body =
                one.serverVersion() < BEGIN_ATOMIC ? "as 'select 1; select 2'" : "begin atomic select 1; select 2; end";
        same(
                List.of(one, two, three),
                op -> {
                    op.execute("create table s (a text, b int[])");
                    op.execute("insert into s values ('x;y', '{1,2,3}'); insert into s values ($$a;b$$, '{4}')");
                    op.execute("insert into s select a, b[1:2] from s -- the first two");
                    op.execute("  insert into s values ('at the end', null);  ");
                    op.execute("insert into s values ('commented', null); -- ; and so on");
                    op.execute("-- nothing at all");
                    op.execute("");
                    op.execute("/* a /* nested */ comment */ select a into copied from s");
                    op.execute("select a into copied_too from s");
                    op.execute("create function begin() returns int language sql " + body);
                    op.execute(
                            "create function f() returns text language plpgsql as $aludel$ begin return '$sql$;'; end"
                                    + " $aludel$");
                    op.execute("do $$ begin insert into s values (f(), null); end $$");
                    op.execute("insert into s values (?, ?::int[]), ('?', null)", "it's ? \\\\ $$", "{5}");
                    op.execute("insert into s select ?::text where ?::jsonb ?? 'a'", "y", "{\"a\": 1}");
                },
                op -> {
                    op.execute("drop function f(); drop function begin()");
                    op.execute("drop table s, copied, copied_too");
                },
                "select * from s order by a, b",
                "select begin()",
                "select a from copied order by a");
    }

    @Test
    void valuesOfEveryType(TestDatabase one, TestDatabase two, TestDatabase three) throws SQLException {
        Object[] values = {
            "it's \\ % $$ :USER\n\\q",
            'c',
            true,
            (byte) -1,
            (short) -2,
            -3,
            Long.MIN_VALUE,
            new BigInteger("-12345678901234567890"),
            new BigDecimal("-1.50"),
            1.1f,
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            1e300,
            UUID.fromString("b2f1f5f0-1111-4222-8333-444455556666"),
            new byte[] {0, -1, 39, 92},
            LocalDate.of(1, 2, 3),
            LocalTime.of(23, 59, 59, 123_456_789),
            OffsetTime.parse("12:00:00+05:30"),
            LocalDateTime.parse("2026-11-22T14:31:57.000001"),
            OffsetDateTime.parse("2026-11-22T14:31:57.5-03:00"),
            Instant.parse("2026-11-22T14:31:57Z")
        };
        String marks = "?, ".repeat(values.length);
        var columns = new StringBuilder();
        for (int i = 1; i <= values.length; i++) {
            columns.append(", pg_typeof(column%d), column%d".formatted(i, i));
        }
        same(
                List.of(one, two, three),
                op -> op.execute(
                        "create table v as select * from (values (" + marks.substring(0, marks.length() - 2) + ")) v",
                        values),
                op -> op.dropTable("v"),
                "select " + columns.substring(2) + " from v");
    }
}
