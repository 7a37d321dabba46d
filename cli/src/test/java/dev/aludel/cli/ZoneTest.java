// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which time zone timestamps are meant is for a person to say, never for a session's setting. */
@PostgresTest
class ZoneTest {

    @TempDir
    Path directory;

    private TestProject project;

    @BeforeEach
    void project(TestDatabase database) throws Exception {
        project = new TestProject(directory)
                .on(database)
                .entities("@Entity public class Visit { @Id public long id; public java.time.LocalDateTime at; }");
        project.run("generate", "Initial", "--autogenerate").ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.entities("@Entity public class Visit { @Id public long id; public java.time.Instant at; }");
    }

    @Test
    @EdgeCase(26)
    void withoutAZoneItIsRefusedWithTheFlag() throws Exception {
        project.run("generate", "x", "--autogenerate").ends(ExitCodes.USAGE).saying("ALU-360", "--zone visit.at=");
    }

    @Test
    @EdgeCase(26)
    void withAZoneItIsInTheMigration() throws Exception {
        project.run("generate", "x", "--autogenerate", "--zone", "visit.at=Asia/Tokyo")
                .ends(ExitCodes.DONE);
        project.run("upgrade").ends(ExitCodes.DONE);
        project.run("generate", "y", "--autogenerate").ends(ExitCodes.DONE).printing("Nothing differs");
        project.run("downgrade", "-1").ends(ExitCodes.DONE);
    }

    @Test
    void unknownZonesAndColumnsAreRefused() throws Exception {
        project.run("generate", "x", "--autogenerate", "--zone", "Mars/Olympus")
                .ends(ExitCodes.USAGE)
                .saying("no time zone \"Mars/Olympus\"");
        project.run("generate", "x", "--autogenerate", "--zone", "UTC", "--zone", "visit.id=UTC")
                .ends(ExitCodes.USAGE)
                .saying("visit.id");
        project.run("generate", "x", "--autogenerate", "--zone", "=UTC")
                .ends(ExitCodes.USAGE)
                .saying("names no column");
    }
}
