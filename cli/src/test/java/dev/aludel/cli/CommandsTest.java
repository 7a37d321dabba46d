// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** Only the command that is called is put together, and that changes nothing else. */
class CommandsTest {

    @TempDir
    Path directory;

    @Test
    void eachIsKnownByTheNameThatItHasItself() throws Exception {
        var project = new TestProject(directory);
        Commands commands = project.commands();

        assertThat(commands.all())
                .map(it -> it.getClass().getAnnotation(Command.class).name())
                .containsExactlyElementsOf(commands.names());
    }

    @Test
    void oneIsPutTogetherWhereItIsCalled() throws Exception {
        Commands commands = new TestProject(directory).commands();

        assertThat(commands.called("status", "--json")).hasOnlyElementsOfType(StatusCommand.class);
        assertThat(commands.called("statsu")).hasSameSizeAs(commands.names());
        assertThat(commands.called("--help")).hasSameSizeAs(commands.names());
        assertThat(commands.called()).hasSameSizeAs(commands.names());
    }

    @Test
    void helpAndMistakesAreAsBefore() throws Exception {
        var project = new TestProject(directory);

        assertThat(project.run("help", "status").ends(ExitCodes.DONE).out()).contains("Usage: aludel status");
        assertThat(project.run("status", "--help").ends(ExitCodes.DONE).out()).contains("Usage: aludel status");
        assertThat(project.run("statsu").ends(ExitCodes.USAGE).err()).contains("status");
        assertThat(project.run("--help").ends(ExitCodes.DONE).out()).contains("verify", "health", "restore");
    }
}
