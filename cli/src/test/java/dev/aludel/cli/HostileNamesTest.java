// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.Catalog;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, comments and defaults that would be code if anybody took them for it. */
@PostgresTest
class HostileNamesTest {

    /** Ends comments, strings and text blocks of Java, and strings and dollar quotes of SQL. */
    private static final String POISON = "*/ \\u002a/ \"\"\" ' '' $$ $tag$ % %s %n \\ \\' {@code <b> & @x\n"
            + "*/ second line; drop table t; --\t\\t \\";

    private static final String ENTITY = """
            @Entity
            @Table(name = "\\"%1$s t\\"", indexes = @Index(name = "\\"%1$s i\\"", columnList = "\\"%1$s c\\""))
            public class Odd {
                @Id
                public long id;

                @Column(name = "\\"%1$s c\\"", nullable = false)
                public String text;
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two words",
                "it's",
                "a$b$$",
                "x; drop table t; --",
                "*/ \\\\u002a/",
                "select",
                "Größe 表 🙂",
                "%s %n {0} ?",
                "public.t"
            })
    void asTableColumnAndIndex(String name, TestDatabase database) throws Exception {
        TestProject project = new TestProject(directory).on(database).entities(ENTITY.formatted(name));

        project.run("generate", name, "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "again", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("check").ends(ExitCodes.DONE);
        project.run("history").ends(ExitCodes.DONE);
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(database.catalog().withoutAludelTables().objects()).isEmpty();
    }

    @Test
    @EdgeCase({17, 209})
    void reservedWordsWithoutQuotes(TestDatabase database) throws Exception {
        TestProject project = new TestProject(directory).on(database).entities("""
                @Entity @Table(name = "user")
                public class User {
                    @Id public long id;
                    @Column(name = "order") public int order;
                    @Column(name = "table", unique = true) public int table;
                }
                """);

        project.run("generate", "class", "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("public.\"user\"", "\"order\"", "\"table\"");
    }

    @Test
    @EdgeCase(205)
    void aNameOf80CharactersIsCutAsPostgresqlCutsIt(TestDatabase database) throws Exception {
        String name = "n".repeat(80);
        TestProject project = new TestProject(directory)
                .on(database)
                .entities("@Entity @Table(name = \"" + name + "\") public class Long { @Id public long id; }");

        Run run = project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE);
        assertThat(run.err()).contains("cuts names at 63 bytes", name);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "again", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
    }

    @Test
    void aNameOf80CharactersByHandIsRefused(TestDatabase database) throws Exception {
        String name = "n".repeat(80);
        TestProject project = new TestProject(directory)
                .on(database)
                .migration("aaa", "", "op.createTable(\"" + name + "\", column(\"a\", integer()));", "");
        var before = new Untouched(database);

        project.run("upgrade").ends(ExitCodes.FAILED).saying("ALU-211", name, "has 80 bytes", "1 to 63 bytes");
        before.verify();
    }

    @Test
    void asDefaultSchema(TestDatabase database) throws Exception {
        String schema = "My \"own\" $$; drop schema public; --";
        database.execute("create schema \"" + schema.replace("\"", "\"\"") + "\"");
        TestProject project = new TestProject(directory)
                .on(database)
                .set("aludel.schemas", schema)
                .entities("@Entity public class Customer { @Id public long id; }");

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("status", "--check-heads").ends(ExitCodes.DONE);
        project.run("generate", "again", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(database.catalog().withoutAludelTables().objects()).isEmpty();
    }

    @Test
    void asMessage(TestDatabase database) throws Exception {
        TestProject project = new TestProject(directory).on(database);

        project.run("generate", POISON).ends(ExitCodes.DONE);
        project.run("generate", "class").ends(ExitCodes.DONE);
        project.run("generate", "🙂").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        Run history = project.run("history").ends(ExitCodes.DONE);
        assertThat(history.lines()).as("a line each").hasSize(3);
        assertThat(project.run("status").ends(ExitCodes.DONE).lines()).hasSize(3);
        project.run("generate", "").ends(ExitCodes.USAGE).saying("ALU-602", "the message is empty");
        project.run("generate", " \n ").ends(ExitCodes.USAGE).saying("ALU-602", "the message is empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "../x", "*/", "head", "base", "é", "-1", "+1"})
    void asRevisionId(String id) throws Exception {
        TestProject project = new TestProject(directory);

        project.run("generate", "x", "--rev-id=" + id).ends(ExitCodes.USAGE).saying("ALU-602", "a revision's id");
        assertThat(project.sources()).isEmpty();
    }

    @Test
    void asWhatToDrop(TestDatabase database) throws Exception {
        database.execute("create table \"odd \"\"t\"\"; --\" (\"a b\" integer)");
        TestProject project = new TestProject(directory)
                .on(database)
                .entities("@Entity public class Customer { @Id public long id; }");
        var before = new Untouched(database);

        for (String nonsense : new String[] {"\"", "nonsense x", "a.b.c.d.e", "", "index", "no_such_table"}) {
            project.run("generate", "x", "--autogenerate", "--drop", nonsense)
                    .ends(ExitCodes.USAGE)
                    .saying("ALU-602", "--drop");
        }
        Run byHand = project.run("generate", "x", "--drop", "t").ends(ExitCodes.USAGE);
        assertThat(byHand.err()).contains("--drop goes with --autogenerate");
        before.verify();
        assertThat(project.sources()).isEmpty();
        project.run("generate", "x", "--autogenerate", "--drop", "table \"odd \"\"t\"\"; --\"")
                .ends(ExitCodes.DONE)
                .printing("drop table");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).doesNotContain("odd");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).contains("odd");
    }

    /** What another application left behind is dropped, and its downgrade must say it all again. */
    @Test
    @EdgeCase({70, 252})
    void commentsAndDefaultsInTheDatabase(TestDatabase database, TestDatabase other) throws Exception {
        String literal = "'" + POISON.replace("'", "''") + "'";
        database.execute(
                "create table t (id bigint primary key, a text default " + literal + ", b text check (b <> " + literal
                        + "))",
                "comment on table t is " + literal,
                "comment on column t.a is " + literal);
        TestProject project = new TestProject(directory)
                .on(database)
                .entities("@Entity public class Customer { @Id public long id; }");
        Catalog before = database.catalog().withoutAludelTables();

        project.run("generate", "Retired", "--autogenerate", "--drop", "t")
                .ends(ExitCodes.DONE)
                .printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.catalog().toString()).doesNotContain("public.t");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(database.catalog().withoutAludelTables().differences(before)).isEmpty();
    }

    /** The same in the model, on the way from one database to another. */
    @Test
    @EdgeCase({70, 252, 277})
    void commentsAndDefaultsInTheModel(TestDatabase database, TestDatabase other) throws Exception {
        String java = POISON.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        TestProject project =
                new TestProject(directory).on(database).entities("""
                @Entity
                @org.hibernate.annotations.Comment("%1$s")
                public class Odd {
                    @Id public long id;

                    @org.hibernate.annotations.Comment("%1$s")
                    @org.hibernate.annotations.ColumnDefault("'%2$s'")
                    public String text;
                }
                """.formatted(java, java.replace("'", "''")));

        project.run("generate", "Odd", "--autogenerate").ends(ExitCodes.DONE).printing("proven on");
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "again", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.on(other).run("upgrade").ends(ExitCodes.DONE);
        assertThat(other.catalog().differences(database.catalog())).isEmpty();
        assertThat(database.catalog().toString()).contains("drop table t; --");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(other.catalog().withoutAludelTables().objects()).isEmpty();
    }
}
