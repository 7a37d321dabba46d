// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe is told soon, and in a form that it reads, whether the database answers. */
@PostgresTest
class HealthTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory).on(database).without("aludel.model.classpath");
        project.migration("aaa", "", "op.createTable(\"customer\", column(\"id\", bigint()));", "");
        project.run("upgrade").ends(ExitCodes.DONE);
    }

    @Test
    void whereItStands() throws Exception {
        assertThat(project.run("health").ends(ExitCodes.DONE).out())
                .contains("up        in ", "current   aaa", "pending   0 of 1 migrations");
        assertThat(project.run("health", "--json", "--require-current")
                        .ends(ExitCodes.DONE)
                        .out())
                .contains("\"status\": \"up\"", "\"current\": true", "\"milliseconds\": ");
    }

    @Test
    void whatIsPendingKillsNobodyUnlessAsked() throws Exception {
        project.migration("bbb", "aaa", "op.dropTable(\"customer\");", "");

        assertThat(project.run("health").ends(ExitCodes.DONE).out()).contains("pending   1 of 2 migrations");
        project.run("health", "--require-current").ends(ExitCodes.NO);
        assertThat(project.run("health", "--json", "--require-current")
                        .ends(ExitCodes.NO)
                        .out())
                .contains("\"revision\": \"bbb\"", "\"current\": false");
        assertThat(project.run("status", "--json", "--check-heads")
                        .ends(ExitCodes.NO)
                        .out())
                .contains("\"revision\": \"bbb\"", "\"lock\": null");
    }

    @Test
    void aTimeThatNoProbeWaitsForIsWrongUsage() throws Exception {
        for (String seconds : List.of("0", "-1", "3601", "2147483647", "soon")) {
            assertThat(project.run("health", "--timeout", seconds)
                            .ends(ExitCodes.USAGE)
                            .err())
                    .contains("--timeout", seconds);
        }
        project.run("health", "--timeout", "3600").ends(ExitCodes.DONE);
    }

    @Test
    void driftIsLookedForOnlyWhenAsked(TestDatabase database) throws Exception {
        database.execute("drop table customer");

        project.run("health").ends(ExitCodes.DONE);
        project.run("health", "--drift").ends(ExitCodes.NO).printing("create table customer");
        project.run("health", "--drift", "--json").ends(ExitCodes.NO).printing("\"drifted\": true", "\"up\"");
    }

    @Test
    void aDatabaseThatIsDown(TestDatabase database) throws Exception {
        project.set("aludel.url", "jdbc:postgresql://localhost:1/nowhere?user=x&password=topsecret")
                .secret("topsecret");

        project.run("health").ends(ExitCodes.FAILED).saying("ALU-5", "localhost:1");
        assertThat(project.run("health", "--json").ends(ExitCodes.FAILED).out())
                .contains("\"status\": \"down\"", "\"code\": \"ALU-5", "jdbc:postgresql://localhost:1/nowhere\"");
    }

    @Test
    @Timeout(30)
    void aServerThatNeverAnswers() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            project.set(
                    "aludel.url", "jdbc:postgresql://localhost:%d/x?sslmode=disable".formatted(silent.getLocalPort()));

            project.run("health", "--json", "--timeout", "1")
                    .ends(ExitCodes.FAILED)
                    .printing("\"down\"");
        }
    }

    @Test
    void aWrongPasswordIsNeverPrinted(TestDatabase database) throws Exception {
        project.set("aludel.user", database.role("probe", "right-topsecret").name())
                .set("aludel.password", "wrong-topsecret")
                .secret("topsecret");

        project.run("health").ends(ExitCodes.FAILED).saying("password authentication failed", "aludel.password");
        project.run("health", "--json").ends(ExitCodes.FAILED).printing("\"down\"", "aludel.password");
    }

    @Test
    void rightsThatTheRoleLacksAreNamed(TestDatabase database) throws Exception {
        String role = database.role("reader", "secret of reader").name();
        project.set("aludel.user", role)
                .set("aludel.password", "secret of reader")
                .secret("secret of reader");
        project.run("health")
                .ends(ExitCodes.FAILED)
                .saying("permission denied for table aludel_heads", "GRANT SELECT ON public.aludel_heads TO " + role);

        database.execute("grant select on aludel_heads to " + role);
        project.run("health").ends(ExitCodes.DONE);
        project.run("status").ends(ExitCodes.DONE);
        project.run("stamp", "base")
                .ends(ExitCodes.FAILED)
                .saying(
                        "GRANT INSERT, UPDATE, DELETE ON public.aludel_heads TO " + role,
                        "GRANT SELECT, INSERT ON public.aludel_history TO " + role);
    }
}
