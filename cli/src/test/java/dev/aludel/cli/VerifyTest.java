// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody did by hand to what migrations made is found; what somebody made besides is listed. */
@PostgresTest
class VerifyTest {

    private static final String UPGRADE = """
            op.createEnum("mood", "happy", "sad");
            op.createSequence(sequence("order_seq").incrementingBy(50));
            op.createTable(
                    "customer",
                    column("id", bigint()).identity(),
                    column("name", varchar(40)).notNull().comment("as they say it"),
                    column("state", varchar(10)).defaultsTo("new"),
                    column("mood", type("mood")),
                    column("total", numeric(10, 2)),
                    column("twice", numeric(10, 2)).generatedAs("total * 2"),
                    primaryKey("customer_pkey", "id"),
                    unique("customer_name_key", "name"),
                    check("customer_state_check", "state in ('new', 'old')"));
            op.createIndex("customer", index("customer_state_idx", "state").where("state = 'new'"));
            op.createTable(
                    "orders",
                    column("id", bigint()).notNull(),
                    column("customer_id", bigint()),
                    primaryKey("orders_pkey", "id"),
                    foreignKey("orders_customer_id_fkey", "customer_id")
                            .references("customer", "id")
                            .onDelete(dev.aludel.schema.ReferentialAction.CASCADE));
            op.createView("names", "select name from customer");
            """;

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).without("aludel.model.classpath");
        project.migration("aaa", "", UPGRADE, "");
        replaceImports();
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    private void replaceImports() throws Exception {
        Path source = project.migrations().resolve("Maaa.java");
        Files.writeString(source, Files.readString(source).replace("import dev.aludel.migration.*;", """
                import static dev.aludel.schema.CheckConstraint.check;
                import static dev.aludel.schema.ForeignKey.foreignKey;
                import static dev.aludel.schema.Index.index;
                import static dev.aludel.schema.PrimaryKey.primaryKey;
                import static dev.aludel.schema.Sequence.sequence;
                import static dev.aludel.schema.UniqueKey.unique;

                import dev.aludel.migration.*;"""));
    }

    @Test
    void whatMigrationsMadeIsInOrder() throws Exception {
        Run run = project.run("verify").ends(ExitCodes.DONE);

        assertThat(run.lines()).endsWith("The database is what its migrations made.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table customer alter column state type varchar(20)                | alter column customer.state: character varying(20) -> character varying(10)
            alter table customer alter column name drop not null                    | alter column customer.name: not null
            alter table customer alter column state set default 'old'               | alter column customer.state: default
            alter table customer alter column state drop default                    | alter column customer.state: no default
            alter table customer alter column state type varchar(10) collate "C"    | alter column customer.state: collation
            comment on column customer.name is 'otherwise'                          | alter column customer.name
            comment on column customer.name is null                                 | alter column customer.name
            alter table customer alter column id set generated always               | alter column customer.id
            alter table customer alter column id drop identity                      | alter column customer.id
            alter table customer alter column id set increment 7                    | alter column customer.id
            alter table customer alter column twice drop expression                 | add column customer.twice
            alter table customer drop column state cascade                          | add column customer.state
            alter table customer drop constraint customer_state_check               | add check customer_state_check
            alter table customer rename constraint customer_name_key to by_hand     | rename
            alter index customer_state_idx rename to by_hand                        | rename index
            drop index customer_state_idx                                           | create index
            alter table customer drop constraint customer_name_key                  | add unique constraint
            alter table orders drop constraint orders_customer_id_fkey              | add foreign key
            drop view names                                                         | create view names
            create or replace view names as select upper(name)::varchar(40) as name from customer | create view names
            alter type mood add value 'angry'                                       | alter enum mood
            alter type mood rename value 'sad' to 'blue'                            | alter enum mood
            alter sequence order_seq increment 10                                   | alter sequence order_seq
            drop sequence order_seq                                                 | create sequence order_seq
            drop table orders                                                       | create table orders
            drop table customer cascade                                             | create table customer
            alter table orders rename to order_old                                  | create table orders
            """)
    void aChangeByHandIsFound(String sql, String repair, TestDatabase database) throws Exception {
        database.execute(sql);

        project.run("verify").ends(ExitCodes.NO).printing("These operations would repair it:", repair);
    }

    @Test
    void anotherActionOfAForeignKeyIsFound(TestDatabase database) throws Exception {
        database.execute(
                "alter table orders drop constraint orders_customer_id_fkey",
                "alter table orders add constraint orders_customer_id_fkey foreign key (customer_id) references customer");

        project.run("verify").ends(ExitCodes.NO).printing("ON DELETE CASCADE");
    }

    @Test
    void anotherConditionIsFoundAndAnotherSpellingIsNot(TestDatabase database) throws Exception {
        database.execute(
                "alter table customer drop constraint customer_state_check",
                "alter table customer add constraint customer_state_check check (((state)) in ('new', 'old'))",
                "drop index customer_state_idx",
                "create index customer_state_idx on customer (state) where (state in ('new'))");
        project.run("verify").ends(ExitCodes.DONE);

        database.execute(
                "alter table customer drop constraint customer_state_check",
                "alter table customer add constraint customer_state_check check (state in ('new', 'odd'))",
                "drop index customer_state_idx",
                "create index customer_state_idx on customer (state) where state = 'old'");
        project.run("verify")
                .ends(ExitCodes.NO)
                .printing("drop check customer_state_check", "create index customer_state_idx", "4 operations");
    }

    @Test
    void whatNoMigrationMadeIsListedAndNoDrift(TestDatabase database) throws Exception {
        database.execute(
                "create index dba_idx on customer (total)",
                "alter table customer add column fax text default 'none'",
                "alter table customer add constraint dba_check check (total > 0) not valid",
                "alter table customer alter column total set default 0",
                "comment on table orders is 'what was ordered'",
                "create sequence counter",
                "create table audit (id bigint primary key, at timestamptz default now())");

        Run run = project.run("verify").ends(ExitCodes.DONE);

        assertThat(run.out())
                .contains("No migration made these", "Never validated")
                .containsSubsequence(
                        "    table audit",
                        "    sequence counter",
                        "    column customer.fax",
                        "    default customer.total",
                        "    constraint customer.dba_check",
                        "    index customer.dba_idx",
                        "    table-comment orders")
                .doesNotContain("default customer.fax", "audit.", "repair");
        project.set("aludel.exclude", "audit,counter");
        assertThat(project.run("verify").ends(ExitCodes.DONE).out()).doesNotContain("audit", "counter");
    }

    @Test
    void aConstraintThatLeavesRowsUnchecked(TestDatabase database) throws Exception {
        database.execute(
                "alter table orders drop constraint orders_customer_id_fkey",
                "alter table orders add constraint orders_customer_id_fkey foreign key (customer_id) references customer"
                        + " on delete cascade not valid");

        project.run("verify")
                .ends(ExitCodes.NO)
                .printing("Never validated", "constraint orders.orders_customer_id_fkey", "add foreign key");
    }

    @Test
    void anInvalidIndexIsMadeAnew(TestDatabase database) throws Exception {
        database.execute(
                "update pg_index set indisvalid = false where indexrelid = 'customer_state_idx'::regclass",
                "create index dba_idx on customer (total)",
                "update pg_index set indisvalid = false where indexrelid = 'dba_idx'::regclass");

        Run run = project.run("verify").ends(ExitCodes.NO);

        assertThat(run.out())
                .containsSubsequence("drop index customer_state_idx", "create index customer_state_idx")
                .containsSubsequence("Invalid indexes", "index customer.customer_state_idx", "index customer.dba_idx");
    }

    @Test
    void aRevisionThatWasChangedAfterItWasApplied() throws Exception {
        Path source = project.migrations().resolve("Maaa.java");
        Files.writeString(source, Files.readString(source).replace("varchar(40)", "varchar(50)"));

        Run run = project.run("verify").ends(ExitCodes.NO);
        assertThat(run.out())
                .containsSubsequence(
                        "alter column customer.name: character varying(40) -> character varying(50)",
                        "Revision aaa \"number aaa\" was changed after it was applied",
                        "then  v1:",
                        "now   v1:",
                        "create table customer",
                        "aludel verify --accept aaa");
        project.run("upgrade").ends(ExitCodes.DONE);

        Files.writeString(source, Files.readString(source).replace("varchar(50)", "varchar( 40 ) /* as it was */"));
        project.run("verify").ends(ExitCodes.DONE);

        Files.writeString(source, Files.readString(source).replace("total * 2", "2 * total"));
        assertThat(project.run("verify").ends(ExitCodes.NO).out()).contains("was changed");
        project.run("verify", "--accept", "aa").ends(ExitCodes.DONE).printing("accepted  aaa");
        project.run("verify", "--accept", "aaa").ends(ExitCodes.DONE).printing("Nothing to accept");
        assertThat(project.run("verify").ends(ExitCodes.NO).out()).doesNotContain("was changed");
    }

    @Test
    void onlyWhatIsAppliedCanBeAccepted() throws Exception {
        project.migration("bbb", "aaa", "op.dropTable(\"orders\");", "");

        project.run("verify", "--accept", "bbb").ends(ExitCodes.FAILED).saying("ALU-611", "bbb");
        project.run("verify", "--accept", "zzz").ends(ExitCodes.USAGE).saying("zzz");
        project.run("verify").ends(ExitCodes.DONE);
    }

    @Test
    void aDatabaseFromANewerBranch(TestDatabase database) throws Exception {
        database.execute("update aludel_heads set revision = 'fff'");

        Run run = project.run("verify").ends(ExitCodes.NO);
        assertThat(run.out()).contains("deployed from a newer version or another branch", "aludel stamp --purge");
        assertThat(run.err()).contains("fff  no migration here has this revision");
        assertThat(project.run("verify", "--json").ends(ExitCodes.NO).out())
                .contains("\"unknownHeads\": [\n    \"fff\"\n  ]", "\"drifted\": true");
    }

    @Test
    void asJson(TestDatabase database) throws Exception {
        database.execute("drop index customer_state_idx", "create table \"a \"\"b\"\"\" (id int)");

        assertThat(project.run("verify", "--json").ends(ExitCodes.NO).out())
                .contains(
                        "\"drifted\": true",
                        "\"operation\": \"create index customer_state_idx on customer\"",
                        "\"CREATE INDEX customer_state_idx ON customer (state) WHERE state = 'new'\"",
                        "\"table \\\"a \\\"\\\"b\\\"\\\"\\\"\"");
    }

    @Test
    void beforeTheFirstMigration(TestDatabase database) throws Exception {
        database.execute("delete from aludel_heads");

        assertThat(project.run("verify").ends(ExitCodes.DONE).out())
                .contains("current   base", "No migration made these", "    table customer");
    }
}
