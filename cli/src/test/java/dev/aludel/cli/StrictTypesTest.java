// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that store the same are left as they are spelled, unless a person wants them as the entities say. */
@PostgresTest
class StrictTypesTest {

    @TempDir
    Path directory;

    @Test
    @EdgeCase(25)
    void onlyAskedForAreTheyChanged(TestDatabase database) throws Exception {
        database.execute(
                "create table visit (id bigint primary key, at timestamp)", "insert into visit values (1, now())");
        TestProject project = new TestProject(directory)
                .on(database)
                .entities("@Entity public class Visit { @Id public long id; public java.time.LocalDateTime at; }");

        project.run("generate", "x", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("generate", "x", "--strict-types").ends(ExitCodes.USAGE);
        project.run("generate", "Digits", "--autogenerate", "--strict-types").ends(ExitCodes.DONE);
        assertThat(project.newest()).doesNotContain("REWRITES_TABLE").doesNotContain("CHANGES_DATA");
        project.run("upgrade").ends(ExitCodes.DONE);
        assertThat(database.query("select format_type(atttypid, atttypmod) from pg_attribute where attname = 'at'"))
                .containsExactly("timestamp(6) without time zone");
        project.run("generate", "y", "--autogenerate", "--strict-types")
                .ends(ExitCodes.DONE)
                .printing("Nothing differs");
        project.run("downgrade", "base").ends(ExitCodes.DONE);
    }
}
