// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities that name no schema belong to the default one, and what other schemas have is not theirs. */
@PostgresTest
class DefaultSchemaTest {

    private static final String PERSON = "@Entity public class Person { @Id public long id; public String name; }";

    @TempDir
    Path directory;

    private static long count(TestDatabase database, String table) throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }

    @Test
    @EdgeCase(214)
    void tablesOfAnotherSchemaAreNotTheEntities(TestDatabase database) throws Exception {
        database.execute(
                "create table public.person (id bigint primary key, fax text)",
                "insert into public.person values (1, '12')",
                "create schema app");
        TestProject project = new TestProject(directory)
                .on(database)
                .set("aludel.schemas", "app")
                .entities(PERSON);

        project.run("generate", "Initial", "--autogenerate")
                .ends(ExitCodes.DONE)
                .printing("create table person");
        project.run("upgrade").ends(ExitCodes.DONE);

        assertThat(count(database, "app.person")).isZero();
        assertThat(count(database, "public.person")).isEqualTo(1);
        project.run("generate", "Again", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.set("aludel.model.properties.hibernate.default_schema", "app");
        project.run("generate", "Again", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        try (var files = Files.walk(project.migrations())) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(1)
                    .allSatisfy(it -> assertThat(Files.readString(it))
                            .contains("\"person\"")
                            .doesNotContain("app.person", "public.person", "fax"));
        }
        project.run("downgrade", "base").ends(ExitCodes.DONE);
        assertThat(count(database, "public.person")).isEqualTo(1);
    }
}
