// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryDirectoryTest {

    private static final long NOBODY = Integer.MAX_VALUE;

    @Test
    void whatKilledProcessesLeftGoes(@TempDir Path memory) throws IOException {
        Optional<Path> made = MemoryDirectory.createIn(memory);
        assumeThat(made).as("a system with name spaces and 2 GB of room").isPresent();
        String ours = made.get().getFileName().toString();
        String space = ours.split("-")[2];
        Path left = Files.createDirectories(memory.resolve("aludel-test-" + space + "-" + NOBODY + "-1/base/5"));
        Files.writeString(left.resolve("1259"), "a table");
        Path elsewhere = Files.createDirectory(memory.resolve("aludel-test-0-" + NOBODY + "-1"));

        Path next = MemoryDirectory.createIn(memory).orElseThrow();

        assertThat(memory).isDirectoryContaining(made.get()::equals);
        assertThat(next).isEmptyDirectory();
        assertThat(elsewhere).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void whereThereIsNoMemoryThereIsNone(@TempDir Path directory) {
        assertThat(MemoryDirectory.createIn(directory.resolve("shm"))).isEmpty();
    }
}
