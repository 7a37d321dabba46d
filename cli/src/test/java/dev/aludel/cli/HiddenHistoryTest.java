// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A migration that runs SQL without saying what it changes is replayed, once, where that can do no harm. */
@PostgresTest
class HiddenHistoryTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).without("aludel.model.classpath");
        project.migration("aaa", "", "op.createTable(\"customer\", column(\"id\", bigint()).notNull());", "");
        project.migration(
                "bbb", "aaa", "op.execute(\"alter table customer add column name varchar(20) default 'x'\");", "");
        project.migration("ccc", "bbb", "op.addColumn(\"customer\", column(\"fax\", text()));", "");
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    void isUnknownWithoutAPlaceToReplayIt(TestDatabase database) throws Exception {
        database.execute("alter table customer drop column name");

        Run run = project.run("verify").ends(ExitCodes.FAILED);

        assertThat(run.err()).contains("revision bbb", "unknown from there on", "as a role that may change roles");
        assertThat(run.out())
                .contains("The schema is unknown since revision bbb")
                .doesNotContain("repair");
        assertThat(project.run("verify", "--json").ends(ExitCodes.FAILED).out())
                .contains("\"unknownSince\": \"bbb\"", "\"drifted\": false");
    }

    @Test
    void isKnownByReplayOnAServerOfItsOwn(TestDatabase database) throws Exception {
        project.scratch(EmbeddedScratch::create);
        Run first = project.run("verify").ends(ExitCodes.DONE);
        assertThat(first.err()).contains("replaying the migrations");

        project.scratch(() -> {
            throw new SQLException("nobody needs a server again");
        });
        project.run("verify").ends(ExitCodes.DONE).printing("The database is what its migrations made.");
        database.execute("alter table customer alter column name type text");
        assertThat(project.run("verify").ends(ExitCodes.NO).out())
                .contains("alter column customer.name: text -> character varying(20)");
    }
}
