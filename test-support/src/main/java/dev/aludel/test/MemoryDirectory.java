// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory in memory for the files of a server, where the system has room for one. Every table and index is a file, and
 * file systems on disk take longer to make and remove those than PostgreSQL to do its part.
 */
final class MemoryDirectory {

    static final Path MEMORY = Path.of("/dev/shm");

    /** Containers often have 64 MB; the databases of a run and the log together take some hundred. */
    private static final long ENOUGH_BYTES = 2L << 30;

    /** The process that made it says whose it is, and its name space which numbers processes have there. */
    private static final Pattern NAME = Pattern.compile("aludel-test-(\\d+)-(\\d+)-.*");

    private static final Path NAME_SPACE = Path.of("/proc/self/ns/pid");

    private MemoryDirectory() {}

    /** A new one, unless there is little room; those that killed processes have left go first. */
    static Optional<Path> createIn(Path memory) {
        try {
            if (!Files.isWritable(memory) || !Files.isSymbolicLink(NAME_SPACE)) {
                return Optional.empty();
            }
            String space = Files.readSymbolicLink(NAME_SPACE).toString().replaceAll("\\D", "");
            sweep(memory, space);
            return Files.getFileStore(memory).getUsableSpace() < ENOUGH_BYTES
                    ? Optional.empty()
                    : Optional.of(Files.createTempDirectory(
                            memory,
                            "aludel-test-%s-%d-"
                                    .formatted(space, ProcessHandle.current().pid())));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static void sweep(Path memory, String space) throws IOException {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(memory, "aludel-test-*")) {
            for (Path directory : directories) {
                Matcher name = NAME.matcher(directory.getFileName().toString());
                boolean left = name.matches()
                        && name.group(1).equals(space)
                        && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty();
                if (left) {
                    delete(directory);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(directory)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
