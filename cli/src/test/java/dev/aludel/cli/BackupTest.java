// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Backups and the way back, by PostgreSQL's own programs. Where these are missing or older than the server, each case
 * asserts the refusal instead.
 */
@PostgresTest
class BackupTest {

    private static final List<String> EVERYTHING = List.of(
            "select * from customers order by id",
            "select * from orders order by id",
            "select * from notes order by note",
            "select * from big_orders order by id",
            "select revision from aludel_heads order by 1",
            "select table_name, column_name, data_type from information_schema.columns where table_schema = 'public'"
                    + " and table_name not in ('aludel_history', 'aludel_progress') order by 1, ordinal_position",
            "select conname, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace"
                    + " and conrelid not in ('aludel_history'::regclass, coalesce(to_regclass('aludel_progress'), 0))"
                    + " order by 1");

    @TempDir
    Path directory;

    private TestProject project;

    private PostgresPrograms programs;

    @BeforeEach
    void aShopWithRows(TestDatabase database) throws Exception {
        programs = PostgresPrograms.onThePath(database);
        project = new TestProject(directory)
                .on(database)
                .secret(database.password().length() > 3 ? database.password() : "a password that nobody has")
                .environment("PATH", System.getenv("PATH"))
                .migration("aaa", "", """
                        op.createEnum("mood", "calm", "cross");
                        op.createTable("customers", column("id", bigint()).identity(), column("name", text()).notNull(),
                            column("fax", text()), column("mood", type("mood")),
                            dev.aludel.schema.PrimaryKey.primaryKey("customers_pkey", "id"));
                        op.createTable("orders", column("id", bigint()).notNull(), column("customer_id", bigint()),
                            column("total", integer()), dev.aludel.schema.PrimaryKey.primaryKey("orders_pkey", "id"),
                            dev.aludel.schema.ForeignKey.foreignKey("orders_customer_id_fkey", "customer_id")
                                .references("customers", "id"));
                        op.createTable("notes", column("note", text()));
                        """, "op.irreversible(\"the first\");")
                .migration("bbb", "aaa", """
                        op.dropColumn("customers", "fax");
                        op.createTable("faxes", column("customer_id", bigint()),
                            dev.aludel.schema.ForeignKey.foreignKey("faxes_customer_id_fkey", "customer_id")
                                .references("customers", "id"));
                        op.createSequence(dev.aludel.schema.Sequence.sequence("faxes_seq"));
                        """, "op.irreversible(\"the faxes are gone\");");
        project.run("upgrade", "aaa").ends(ExitCodes.DONE);
        database.execute("""
                insert into customers (name, fax, mood)
                    select 'customer ' || i, 'fax ' || i, case when i % 2 = 0 then 'calm' else 'cross' end::mood
                    from generate_series(1, 500) i;
                insert into orders select i, 1 + i % 500, i * 7 from generate_series(1, 2000) i;
                insert into notes values ('before'), (null), (E'tab\\tand\\nline');
                create view big_orders as select * from orders where total > 700""");
    }

    @Test
    void aDestructiveUpgradeIsUndoneRowForRow(TestDatabase database) throws Exception {
        List<String> before = state(database);
        Run backup = project.run("backup", "before.dump");
        if (refused(backup)) {
            return;
        }
        backup.ends(ExitCodes.DONE).printing("backed up 3 tables").printing("aludel restore before.dump");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("before.dump"))))
                .isEqualTo("rw-------");

        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute(
                "delete from orders where id > 5; insert into faxes values (1); alter type mood add value 'sad'");
        project.run("restore", "--yes", "before.dump").ends(ExitCodes.DONE).printing("The database is at aaa");

        assertThat(state(database)).isEqualTo(before);
        assertThat(database.query("select to_regclass('faxes'), to_regclass('faxes_seq')"))
                .containsExactly("null|null");
        assertThat(database.query("select nspname from pg_namespace where nspname like 'aludel_aside%'"))
                .isEmpty();
        assertThat(database.query("select direction, backup_file from aludel_history order by id"))
                .containsExactly("upgrade|null", "upgrade|null", "stamp|" + directory.resolve("before.dump"));
        project.run("status").ends(ExitCodes.DONE).printing("aaa").printing("1 of 2");
        database.execute("insert into customers (name) values ('the numbers go on')");
        assertThat(database.query("select max(id) from customers")).containsExactly("501");
    }

    @Test
    void aBackupOfThePlanHoldsWhatItTouchesAndNothingElse(TestDatabase database) throws Exception {
        List<String> before = state(database);
        Run upgrade = project.run("upgrade", "--backup", "--backup-file", "plan.dump");
        if (refused(upgrade)) {
            assertThat(database.query("select revision from aludel_heads")).containsExactly("aaa");
            return;
        }
        upgrade.ends(ExitCodes.DONE).printing("that the migrations touch").printing("The database is at bbb");
        String contents = programs.contents(directory.resolve("plan.dump"));
        assertThat(contents)
                .contains("TABLE DATA public customers", "TABLE DATA public orders", "VIEW public big_orders")
                .doesNotContain("notes");
        assertThat(database.query("select revision, backup_file from aludel_history order by id desc limit 1"))
                .containsExactly("bbb|" + directory.resolve("plan.dump"));

        database.execute("delete from orders; insert into notes values ('since')");
        project.run("restore", "--yes", "plan.dump").ends(ExitCodes.DONE).printing("The database is at aaa");
        database.execute("delete from notes where note = 'since'");
        assertThat(state(database)).isEqualTo(before);
        project.run("upgrade", "--backup").ends(ExitCodes.DONE);
    }

    @Test
    void whatHasBeenMadeOfItSinceIsNotLost(TestDatabase database) throws Exception {
        if (refused(project.run("upgrade", "--backup", "--backup-file", "plan.dump"))) {
            return;
        }
        database.execute("create table letters (customer bigint references customers)");
        List<String> before = database.query("select id, name from customers order by id");
        project.run("restore", "--yes", "plan.dump").ends(ExitCodes.FAILED).saying("ALU-634", "public.letters");
        database.execute("drop table letters; create function greeting(customers) returns text"
                + " language sql as $$ select 'Dear ' || $1.name $$");
        project.run("restore", "--yes", "plan.dump").ends(ExitCodes.FAILED).saying("ALU-636", "greeting");
        assertThat(database.query("select id, name from customers order by id")).isEqualTo(before);
        assertThat(database.query("select revision from aludel_heads")).containsExactly("bbb");
    }

    @Test
    void aRestoreThatFailsLeavesTheDatabaseAsItWas(TestDatabase database) throws Exception {
        if (refused(project.run("backup", "before.dump"))) {
            return;
        }
        byte[] whole = Files.readAllBytes(directory.resolve("before.dump"));
        Files.write(directory.resolve("torn.dump"), java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
        database.execute("insert into notes values ('since')");
        List<String> before = state(database);
        project.run("restore", "--yes", "torn.dump").ends(ExitCodes.FAILED).saying("ALU-635", "as it was before");
        assertThat(state(database)).isEqualTo(before);
        assertThat(database.query("select nspname from pg_namespace where nspname like 'aludel_aside%'"))
                .isEmpty();
        Files.writeString(directory.resolve("no.dump"), "this is no dump", StandardCharsets.UTF_8);
        project.run("restore", "--yes", "no.dump").ends(ExitCodes.FAILED).saying("ALU-632", "archive");
    }

    @Test
    void aPersonAgreesByTheNameOfTheDatabase(TestDatabase database) throws Exception {
        if (refused(project.run("backup", "before.dump"))) {
            return;
        }
        database.execute("delete from notes");
        project.run("restore", "before.dump").ends(ExitCodes.USAGE).saying("nobody can be asked", "--yes");
        project.typing("yes").run("restore", "before.dump").ends(ExitCodes.NO).printing("Nothing was changed.");
        assertThat(database.query("select count(*) from notes")).containsExactly("0");
        project.typing(database.name()).run("restore", "before.dump").ends(ExitCodes.DONE);
        assertThat(database.query("select count(*) from notes")).containsExactly("3");
        project.run("backup", "before.dump").ends(ExitCodes.USAGE).saying("is there already");
        project.run("restore", "--yes", "nowhere.dump").ends(ExitCodes.FAILED).saying("there is no file");
    }

    @Test
    void aBackupOfAnotherDatabaseIsRefusedUnlessMeant(TestDatabase database, TestDatabase other) throws Exception {
        if (refused(project.run("backup", "before.dump"))) {
            return;
        }
        List<String> before = state(database);
        project.on(other);
        project.run("restore", "--yes", "before.dump")
                .ends(ExitCodes.USAGE)
                .saying("is of database", "--other-database");
        project.run("restore", "--yes", "--other-database", "before.dump").ends(ExitCodes.DONE);
        assertThat(state(other)).isEqualTo(before);
    }

    @Test
    void namesThatAreNoPatterns(TestDatabase database) throws Exception {
        database.execute(
                "create schema \"My * schema\"; create table \"My * schema\".\"a|b \"\"c\"\" $1\" (\"x y\" text);"
                        + " insert into \"My * schema\".\"a|b \"\"c\"\" $1\" values ('kept')");
        project.set("aludel.schemas", "public,My * schema");
        Run backup = project.run("backup", "names.dump");
        if (refused(backup)) {
            return;
        }
        backup.ends(ExitCodes.DONE).printing("backed up 4 tables");
        database.execute("drop table \"My * schema\".\"a|b \"\"c\"\" $1\"");
        project.run("restore", "--yes", "names.dump").ends(ExitCodes.DONE);
        assertThat(database.query("select * from \"My * schema\".\"a|b \"\"c\"\" $1\""))
                .containsExactly("kept");
    }

    /** Whether the programs are missing or too old, in which case it asserts that this was said and nothing happened. */
    private boolean refused(Run run) throws Exception {
        if (programs.canReadTheServer()) {
            return false;
        }
        run.ends(ExitCodes.FAILED).saying(programs.areThere() ? "ALU-631" : "ALU-630", "Nothing was changed");
        try (var files = Files.list(directory)) {
            assertThat(files.map(it -> it.getFileName().toString())).noneMatch(it -> it.contains(".dump"));
        }
        return true;
    }

    private static List<String> state(TestDatabase database) throws SQLException {
        List<String> state = new java.util.ArrayList<>();
        for (String query : EVERYTHING) {
            state.addAll(database.query(query));
        }
        return state;
    }
}
