// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A baseline that also makes what is not modelled; where pg_dump can't read the server, it says so and nothing is written. */
@PostgresTest
class OtherObjectsTest {

    private static final String OTHERS = """
            select relname || '' from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
            union all select proname || ' ' || md5(prosrc) from pg_proc where pronamespace = 'public'::regnamespace
            union all select tgname || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all select polname || coalesce(pg_get_expr(polqual, polrelid), '') from pg_policy
            union all select typname || '' from pg_type where typtype = 'd' and typnamespace = 'public'::regnamespace
            union all select relname || relrowsecurity from pg_class where relrowsecurity order by 1""";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        database.execute(
                "create type mood as enum ('sad', 'ok')",
                "create domain positive as integer check (value > 0)",
                "create function next_code() returns text language sql as 'select ''c'' || 1'",
                "create table person (id bigint primary key, name varchar(80), mood mood, n positive,"
                        + " code text default next_code())",
                "create function of_mood(m mood) returns bigint language sql as 'select count(*) from person where mood = m'",
                "create view adults as select id, name from person where n >= 18",
                "create materialized view names as select name from person",
                "create function evil() returns text language plpgsql as $f$ begin return '\n\n--\n-- Name: x; Type: VIEW;"
                        + " Schema: public; Owner: -\n--\n\nDROP TABLE person;\n'; end $f$",
                "create function touch() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger touched before update on person for each row execute function touch()",
                "alter table person enable row level security",
                "create policy own on person using (name = current_user)",
                "comment on view adults is 'it''s */ \\u002a/'");
        project = new TestProject(directory)
                .on(database)
                .scratchOn(database)
                .environment("PATH", System.getenv("PATH"))
                .entities(
                        "@Entity public class Person { @Id public long id; @Column(length = 80) public String name; }");
    }

    @Test
    void viewsFunctionsTriggersAndPoliciesAreMadeToo(TestDatabase database, TestDatabase fresh) throws Exception {
        PostgresPrograms programs = PostgresPrograms.onThePath(database);
        Run run = project.run("generate", "All of it", "--baseline", "--with-other-objects");
        if (!programs.areThere() || !programs.canReadTheServer()) {
            run.ends(ExitCodes.FAILED).saying(programs.areThere() ? "ALU-631" : "ALU-630");
            assertThat(project.sources()).isEmpty();
            assertThat(database.query("select to_regclass('aludel_heads') is null"))
                    .containsExactly("t");
            return;
        }
        run.ends(ExitCodes.DONE).printing("proven on", "what is not modelled, by name");
        assertThat(project.newest())
                .contains("CREATE VIEW public.adults", "CREATE POLICY own", "check_function_bodies", "ENABLE ROW LEVEL")
                .containsSubsequence("next_code", "createEnum", "createTable", "of_mood");
        project.on(fresh).run("upgrade").ends(ExitCodes.DONE);

        assertThat(fresh.query(OTHERS)).isEqualTo(database.query(OTHERS)).hasSizeGreaterThan(9);
        assertThat(fresh.query("select obj_description('adults'::regclass)")).containsExactly("it's */ \\u002a/");
        project.on(database).run("status").ends(ExitCodes.DONE).printing("pending   0 of 1");
        project.run("check").ends(ExitCodes.DONE);
        project.run("downgrade", "base").ends(ExitCodes.FAILED);
    }

    @Test
    void withoutTheProgramNothingIsWritten(TestDatabase database) throws Exception {
        project.environment("PATH", directory.toString())
                .run("generate", "All of it", "--baseline", "--with-other-objects")
                .ends(ExitCodes.FAILED)
                .saying("ALU-630", "pg_dump is not on the path");
        project.run("generate", "All of it", "--with-other-objects").ends(ExitCodes.USAGE);

        assertThat(project.sources()).isEmpty();
        assertThat(database.query("select to_regclass('aludel_heads') is null")).containsExactly("t");
    }
}
