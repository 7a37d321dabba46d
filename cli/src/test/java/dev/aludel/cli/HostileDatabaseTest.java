// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Databases that aren't there, don't let us in, or don't let us work. */
@PostgresTest
class HostileDatabaseTest {

    private static final String PASSWORD = "hunter2-and-not-a-word-of-it";

    @TempDir
    Path directory;

    private TestProject project(TestDatabase database) throws Exception {
        return new TestProject(directory)
                .on(database)
                .migration("aaa", "", "op.createTable(\"t\", column(\"a\", integer()));", "op.dropTable(\"t\");");
    }

    @Test
    void noServerThere(TestDatabase database) throws Exception {
        TestProject project = project(database).set("aludel.url", "jdbc:postgresql://localhost:1/shop");

        for (String command : new String[] {"status", "upgrade"}) {
            project.run(command).ends(ExitCodes.FAILED).saying("ALU-502", "localhost:1", "aludel.url");
        }
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.FAILED).saying("ALU-502", "localhost:1");
        project.run("downgrade", "base").ends(ExitCodes.FAILED).saying("ALU-502", "localhost:1");
    }

    @Test
    void noDatabaseThere(TestDatabase database) throws Exception {
        String url = database.url().replace(database.name(), "no_such_database");

        project(database)
                .set("aludel.url", url)
                .run("upgrade")
                .ends(ExitCodes.FAILED)
                .saying("ALU-502", "\"no_such_database\"", "Create the database");
    }

    @Test
    void noUrlOfPostgresql(TestDatabase database) throws Exception {
        project(database)
                .set("aludel.url", "jdbc:mysql://root:" + PASSWORD + "@localhost/shop")
                .secret(PASSWORD)
                .run("status")
                .ends(ExitCodes.USAGE)
                .saying("ALU-601", "jdbc:postgresql:");
    }

    @Test
    void aWrongPasswordIsNeverPrinted(TestDatabase database) throws Exception {
        var before = new Untouched(database);
        TestProject project = project(database).secret(PASSWORD).set("aludel.password", PASSWORD);

        project.run("upgrade").ends(ExitCodes.FAILED).saying("ALU-502", database.user(), "aludel.password");
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.FAILED).saying("ALU-502");
        project.without("aludel.password").without("aludel.user");
        String separator = database.url().contains("?") ? "&" : "?";
        String credentials = separator + "user=" + database.user() + "&password=" + PASSWORD;
        project.set("aludel.url", database.url() + credentials)
                .run("status")
                .ends(ExitCodes.FAILED)
                .saying("ALU-502");
        before.verify();
    }

    @Test
    void aRightPasswordInTheUrlIsNeverPrintedEither(TestDatabase database) throws Exception {
        var role = database.role("reader", PASSWORD);
        String separator = database.url().contains("?") ? "&" : "?";

        project(database)
                .secret(PASSWORD)
                .without("aludel.password")
                .without("aludel.user")
                .set("aludel.url", database.url() + separator + "user=" + role.name() + "&password=" + PASSWORD)
                .run("status")
                .ends(ExitCodes.DONE)
                .printing("database  " + database.url().replaceFirst("[?].*", ""));
    }

    @Test
    void aRoleThatMayNotCreate(TestDatabase database) throws Exception {
        var role = database.role("reader", PASSWORD);
        var before = new Untouched(database);

        project(database)
                .secret(PASSWORD)
                .set("aludel.user", role.name())
                .set("aludel.password", PASSWORD)
                .run("upgrade")
                .ends(ExitCodes.FAILED)
                .saying("42501", "permission denied for schema public", "Grant");
        before.verify();
    }

    @Test
    void aTableLockedByAnotherSession(TestDatabase database) throws Exception {
        database.execute("create table t (a integer)");
        TestProject project = new TestProject(directory)
                .on(database)
                .set("aludel.statement.lock-timeout", "50ms")
                .migration("aaa", "", "op.addColumn(\"t\", column(\"b\", integer()));", "op.dropColumn(\"t\", \"b\");");
        var before = new Untouched(database);

        try (Connection other = database.open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table t in access exclusive mode");
            project.run("upgrade")
                    .ends(ExitCodes.FAILED)
                    .saying("aaa", "ALTER TABLE t ADD COLUMN b", "55P03", "aludel.statement.lock-timeout");
            other.rollback();
        }
        before.verify();
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    void aDatabaseAtARevisionOfAnotherBranch(TestDatabase database) throws Exception {
        TestProject project = project(database);
        project.run("upgrade").ends(ExitCodes.DONE);
        database.execute("update aludel_heads set revision = 'feature99'");
        var before = new Untouched(database);

        project.run("upgrade").ends(ExitCodes.FAILED).saying("ALU-208", "feature99");
        project.run("downgrade", "base").ends(ExitCodes.FAILED).saying("ALU-208", "feature99");
        project.run("status", "--check-heads").ends(ExitCodes.NO);
        before.verify();
    }

    @Test
    void aSchemaThatIsNotThere(TestDatabase database) throws Exception {
        var before = new Untouched(database);

        project(database)
                .set("aludel.schemas", "shop")
                .run("upgrade")
                .ends(ExitCodes.FAILED)
                .saying("shop");
        before.verify();
    }
}
