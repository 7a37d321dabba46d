// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations are squashed, and databases before, in the middle of and behind them all come to the same place. */
@PostgresTest
class SquashTest {

    private static final String USERS = "\"users\", column(\"id\", bigint()).notNull(), column(\"name\", text())";

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database);
        project.migration("a1", "", "op.createTable(" + USERS + ");", "op.dropTable(" + USERS + ");");
        project.migration(
                "a2",
                "a1",
                "op.addColumn(\"users\", column(\"mail\", varchar(100)));",
                "op.dropColumn(\"users\", column(\"mail\", varchar(100)));");
        project.migration(
                "a3",
                "a2",
                "op.renameColumn(\"users\", \"mail\", \"email\"); op.createTable(\"tmp\", column(\"x\", text()));",
                "op.dropTable(\"tmp\", column(\"x\", text())); op.renameColumn(\"users\", \"email\", \"mail\");");
        project.migration(
                "a4",
                "a3",
                "op.dropTable(\"tmp\", column(\"x\", text()));",
                "op.createTable(\"tmp\", column(\"x\", text()));");
    }

    @Test
    void oneTableIsLeftOfAWholeHistory() throws Exception {
        project.run("squash", "--rev-id", "s1", "-m", "The beginning")
                .ends(ExitCodes.DONE)
                .printing("1 migration in place of 4, 1 operation in place of 5", "proven", "there and back", "a4");

        assertThat(squash("TheBeginning"))
                .contains("replaces = {\"a1\", \"a2\", \"a3\", \"a4\"}", "column(\"email\", varchar(100))")
                .contains("op.createTable(")
                .doesNotContain("tmp", "\"mail\"");
    }

    @Test
    void asJson(TestDatabase database) throws Exception {
        Run run = project.run("squash", "--rev-id", "s1", "-m", "The \"beginning\"", "--json")
                .ends(ExitCodes.DONE);
        String asked = "select value->>'revision', value->>'file', json_array_length(value->'replaces'),"
                + " value->>'operationsBefore', value->>'operationsAfter', value->>'proven'"
                + " from (select '%s'::json as value) read";
        assertThat(database.query(asked.formatted(run.out().replace("'", "''"))))
                .containsExactly("s1|src/app/migrations/M20261122_1431_TheBeginning.java|4|5|1|true");
        assertThat(run.err()).contains("wrote src/app/migrations/M20261122_1431_TheBeginning.java");

        Run candidates = project.run("squash", "--prune", "--json").ends(ExitCodes.NO);
        assertThat(candidates.out()).contains("\"revision\": \"a4\"", "Ma1.java", "\"deleted\": false");
        assertThat(project.sources()).hasSize(5);
        project.run("squash", "--prune", "--json", "--yes").ends(ExitCodes.DONE).printing("\"deleted\": true");
        assertThat(project.sources()).hasSize(1);
    }

    @Test
    void aRenameUnderAViewStaysBehindTheView(TestDatabase fresh) throws Exception {
        project.migration(
                "a5",
                "a4",
                "op.createView(\"names\", \"select name from users\"); op.addColumn(\"users\", column(\"a\", text()));",
                "op.dropView(\"names\"); op.dropColumn(\"users\", column(\"a\", text()));");
        project.migration(
                "a6",
                "a5",
                "op.renameColumn(\"users\", \"name\", \"title\"); op.renameTable(\"users\", \"people\");"
                        + " op.addColumn(\"people\", column(\"b\", text()));",
                "op.dropColumn(\"people\", column(\"b\", text())); op.renameTable(\"people\", \"users\");"
                        + " op.renameColumn(\"users\", \"title\", \"name\");");
        project.on(fresh);

        Run run = project.run("squash", "--rev-id", "s1", "-m", "Views").ends(ExitCodes.DONE);
        assertThat(run.out()).contains("5 operations in place of 10", "proven", "there and back");
        assertThat(run.err()).doesNotContain("one by one");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(fresh.query("select pg_get_viewdef('names'::regclass)"))
                .containsExactly(" SELECT title AS name\n   FROM people;");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }

    @Test
    void databasesFromEverywhereMeet(TestDatabase fresh, TestDatabase middle, TestDatabase end) throws Exception {
        project.on(middle).run("upgrade", "a2").ends(ExitCodes.DONE);
        project.on(end).run("upgrade").ends(ExitCodes.DONE);
        project.run("squash", "--rev-id", "s1", "-m", "Squash").ends(ExitCodes.DONE);
        project.run("status").ends(ExitCodes.DONE).printing("a4");
        project.migration(
                "b1",
                "s1",
                "op.addColumn(\"users\", column(\"age\", integer()));",
                "op.dropColumn(\"users\", column(\"age\", integer()));");
        List<TestDatabase> all = List.of(fresh, middle, end);
        for (TestDatabase database : all) {
            project.on(database).run("upgrade").ends(ExitCodes.DONE);
            assertThat(heads(database)).containsExactly("b1");
        }

        assertThat(catalog(middle)).isEqualTo(catalog(fresh));
        assertThat(catalog(end)).isEqualTo(catalog(fresh));
        assertThat(fresh.query("select revision from aludel_history order by id"))
                .containsExactly("s1", "b1");
        assertThat(middle.query("select revision from aludel_history order by id"))
                .containsExactly("a1", "a2", "a3", "a4", "b1");
        for (TestDatabase database : all) {
            project.on(database).run("downgrade", "a2").ends(ExitCodes.DONE);
            assertThat(heads(database)).containsExactly("a2");
            project.run("upgrade", "s1").ends(ExitCodes.DONE);
            project.run("downgrade", "base").ends(ExitCodes.DONE);
            assertThat(heads(database)).isEmpty();
            assertThat(database.query(
                            "select relname from pg_class where relname !~ '^(pg|sql|aludel)_' and relkind = 'r'"))
                    .isEmpty();
        }
    }

    @Test
    void inTheMiddleOfAHistory(TestDatabase fresh, TestDatabase middle, TestDatabase behind) throws Exception {
        project.on(middle).run("upgrade", "a2").ends(ExitCodes.DONE);
        project.on(behind).run("upgrade").ends(ExitCodes.DONE);
        project.run("squash", "a2:a3", "--rev-id", "s1", "-m", "Squash").ends(ExitCodes.DONE);
        assertThat(squash("Squash")).contains("parents = \"a1\"", "varchar(100)", "\"email\"");
        project.run("status").ends(ExitCodes.DONE).printing("pending   0 of");
        for (TestDatabase database : List.of(fresh, middle, behind)) {
            project.on(database).run("upgrade").ends(ExitCodes.DONE);
            assertThat(heads(database)).containsExactly("a4");
        }

        assertThat(fresh.query("select revision from aludel_history order by id"))
                .containsExactly("a1", "s1", "a4");
        assertThat(catalog(middle)).isEqualTo(catalog(fresh));
        assertThat(catalog(behind)).isEqualTo(catalog(fresh));
        project.on(fresh).run("downgrade", "-2").ends(ExitCodes.DONE);
        assertThat(heads(fresh)).as("the smaller step, as long as it is there").containsExactly("a2");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("downgrade", "a1").ends(ExitCodes.DONE);
        assertThat(heads(fresh)).containsExactly("a1");
        project.on(middle).run("downgrade", "a2").ends(ExitCodes.DONE);
        assertThat(heads(middle)).containsExactly("a2");
        project.on(behind).run("squash", "--prune", "--yes").ends(ExitCodes.DONE);
        for (TestDatabase database : List.of(fresh, behind)) {
            project.on(database).run("upgrade").ends(ExitCodes.DONE);
            assertThat(heads(database)).containsExactly("a4");
        }
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        project.on(middle).run("status").ends(ExitCodes.DONE);
    }

    @Test
    void whatWasReplacedGoesOnceNoDatabaseIsInIt(TestDatabase late, TestDatabase behind) throws Exception {
        project.on(behind).run("upgrade").ends(ExitCodes.DONE);
        project.on(late).run("upgrade", "a2").ends(ExitCodes.DONE);
        project.run("squash", "--rev-id", "s1", "-m", "Squash").ends(ExitCodes.DONE);
        project.run("squash", "--prune", "--yes").ends(ExitCodes.FAILED).saying("ALU-623", "the database is at a2");
        project.on(behind)
                .run("squash", "--prune")
                .ends(ExitCodes.NO)
                .printing("Ma1.java", "can't be upgraded any more");
        assertThat(project.sources()).hasSize(5);
        project.typing("y").run("squash", "--prune").ends(ExitCodes.DONE).printing("Deleted 4 files");

        assertThat(project.sources()).hasSize(1);
        for (String command : List.of("status", "health", "verify")) {
            project.run(command).ends(ExitCodes.DONE).printing("current   s1  Squash");
        }
        project.run("current").ends(ExitCodes.DONE).printing("s1  ", "(current, head)");
        project.run("history", "-i").ends(ExitCodes.DONE).printing("(current, head)");
        project.run("upgrade").ends(ExitCodes.DONE).printing("a4");
        project.on(late).run("upgrade").ends(ExitCodes.FAILED).saying("ALU-624", "s1 has replaced", "a2");
        project.on(behind).run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(heads(behind)).isEmpty();
    }

    @Test
    void whatIsLeftOfAPruneThatStopsHalfWayIsAHistory(TestDatabase database) throws Exception {
        project.run("squash", "--rev-id", "s1", "-m", "Squash").ends(ExitCodes.DONE);
        project.answering(() -> {
            assertThat(project.migrations().resolve("Ma2.java").toFile().delete())
                    .isTrue();
            return "y";
        });
        project.run("squash", "--prune").ends(ExitCodes.FAILED).saying("ALU-603", "Ma2.java");

        assertThat(project.sources()).hasSizeGreaterThan(1);
        project.run("history").ends(ExitCodes.DONE).printing("s1");
        project.run("squash", "--prune", "--yes").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("s1");
    }

    @Test
    void sqlStaysWordForWordAndNothingPassesIt(TestDatabase database) throws Exception {
        project.migration(
                "a5",
                "a4",
                "op.addColumn(\"users\", column(\"n\", integer())); op.execute(\"update users set n = ?\", 7);",
                "op.dropColumn(\"users\", column(\"n\", integer()));");
        project.migration(
                "a6", "a5", "op.dropColumn(\"users\", \"name\");", "op.irreversible(\"the names are lost\");");
        Run run = project.scratchOn(database)
                .run("squash", ":a6", "--rev-id", "s1", "-m", "Squash")
                .ends(ExitCodes.DONE)
                .printing("proven on");
        assertThat(run.err()).contains("only the schema was compared");

        assertThat(squash("Squash"))
                .containsSubsequence("createTable", "update users set n = ?", "dropColumn")
                .contains("op.irreversible(\"a6, \\\"number a6\\\": the names are lost\")");
        project.on(database).run("upgrade").ends(ExitCodes.DONE);
        project.run("downgrade", "base").ends(ExitCodes.FAILED).saying("the names are lost");
    }

    @Test
    void codeStaysWhereItIs() throws Exception {
        project.migration("a5", "a4", "op.data(\"fill\", connection -> {});", "");
        project.migration("a6", "a5", "op.execute(\"select 1\");", "");
        project.migration("a7", "a6", "op.execute(\"select 2\");", "");

        project.run("squash")
                .ends(ExitCodes.FAILED)
                .saying("ALU-621", "a5", "\"fill\"", "aludel squash a1:a4 and aludel squash a6:a7");
        assertThat(project.sources()).hasSize(7);
    }

    @Test
    void whatAMigrationByHandHasMadeStaysTheDatabases(TestDatabase database) throws Exception {
        project.entities("@Entity public class Person { @Id public long id; public String name; }");
        project.on(database).run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "Person", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("squash", "--rev-id", "s1", "-m", "Squash").ends(ExitCodes.DONE);
        String source = squash("Squash");
        assertThat(source).containsAnyOf("op.databaseOwned(\"table users\")", "op.modelOwned(\"table person\")");
        project.entities("@Entity public class Human { @Id public long id; }");
        project.run("generate", "Human", "--autogenerate", "--drop", "person")
                .ends(ExitCodes.DONE)
                .printing("table users");
    }

    @Test
    void whereNothingThatWasThereBeforeIsKnownItIsNotProvenAndSaysSo(TestDatabase database) throws Exception {
        project.migration("c1", "a4", "op.addColumn(\"legacy\", column(\"x\", text()));", "");
        project.migration("c2", "c1", "op.addColumn(\"legacy\", column(\"y\", text()));", "");
        Run run = project.run("squash", "c1:", "--rev-id", "s1", "-m", "Squash").ends(ExitCodes.DONE);

        assertThat(run.err()).contains("NOT PROVEN: what is squashed doesn't run on a scratch database");
        assertThat(squash("Squash")).contains("NOT PROVEN", "column(\"x\", text())", "column(\"y\", text())");
        database.execute("create table legacy (id bigint)");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("s1");
    }

    @Test
    void branchesThatPartAndJoinInsideIt(TestDatabase database) throws Exception {
        project.migration("l1", "a4", "op.createTable(\"l\", column(\"x\", text()));", "op.dropTable(\"l\");");
        project.migration("r1", "a4", "op.createTable(\"r\", column(\"x\", text()));", "op.dropTable(\"r\");");
        project.migration("m1", "l1\", \"r1", "", "");
        project.run("squash", "a4:l1").ends(ExitCodes.USAGE).saying("r1 follows a4");
        project.run("squash", "l1:m1").ends(ExitCodes.USAGE).saying("m1 needs r1");
        project.run("squash", "--rev-id", "s1", "-m", "Squash")
                .ends(ExitCodes.DONE)
                .printing("in place of 7", "proven");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("s1");
        project.run("downgrade", "l1").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("l1", "r1");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(heads(database)).containsExactly("m1");
        project.run("squash", "s1:").ends(ExitCodes.USAGE);
    }

    @Test
    void rangesThatMakeNoSense() throws Exception {
        project.migration("b2", "a2", "", "");
        project.run("squash", "a1:a4").ends(ExitCodes.USAGE).saying("ALU-620", "b2 follows a2");
        project.run("squash", "a1:a1").ends(ExitCodes.USAGE).saying("alone is nothing to squash");
        project.run("squash", "a4:a1").ends(ExitCodes.USAGE).saying("no way leads from a4 up to a1");
        project.run("squash", "a1").ends(ExitCodes.USAGE).saying("no range");
        project.run("squash", "zz:a2").ends(ExitCodes.USAGE).saying("zz");
        project.run("squash", "a1:a2", "-m", " ").ends(ExitCodes.USAGE).saying("message is empty");
        project.run("squash", "a1:a2", "--rev-id", "a3").ends(ExitCodes.USAGE).saying("revision a3 already");
        project.run("squash", "--prune").ends(ExitCodes.USAGE).saying("no migration here was replaced");
        assertThat(project.sources()).hasSize(5);
    }

    private String squash(String title) throws Exception {
        try (Stream<Path> files = Files.list(project.migrations())) {
            return Files.readString(files.filter(it -> it.toString().endsWith("_" + title + ".java"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static List<String> heads(TestDatabase database) throws Exception {
        return database.query("select revision from aludel_heads order by 1");
    }

    private static Catalog catalog(TestDatabase database) throws Exception {
        try (Connection connection = database.open()) {
            return Catalog.read(connection).withoutAludelTables().withoutColumnOrder();
        }
    }
}
