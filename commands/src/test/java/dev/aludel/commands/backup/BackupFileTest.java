// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.commands.InvalidRequestException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Under its name a backup is there whole or not at all, whoever else takes one. */
class BackupFileTest {

    @TempDir
    private Path directory;

    @Test
    @Timeout(60)
    void twoOfOneNameAtOnceDoNotMix() throws Exception {
        Path path = directory.resolve("same.dump");
        var firstIsHalf = new CountDownLatch(1);
        var secondIsHalf = new CountDownLatch(1);
        var firstIsDone = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            Future<Long> first = executor.submit(
                    () -> new BackupFile(path).write(part -> slowly(part, "first", firstIsHalf, secondIsHalf)));
            firstIsHalf.await();
            Future<Long> second = executor.submit(
                    () -> new BackupFile(path).write(part -> slowly(part, "second", secondIsHalf, firstIsDone)));

            first.get(30, TimeUnit.SECONDS);
            firstIsDone.countDown();

            assertThat(Files.readString(path, StandardCharsets.UTF_8)).isEqualTo("first half, first whole");
            assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("is there already");
        } finally {
            executor.shutdownNow();
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(path);
        }
    }

    private static void slowly(Path part, String name, CountDownLatch half, CountDownLatch goOn) {
        try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            writer.write(name + " half, ");
            writer.flush();
            half.countDown();
            assertThat(goOn.await(30, TimeUnit.SECONDS)).isTrue();
            writer.write(name + " whole");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
