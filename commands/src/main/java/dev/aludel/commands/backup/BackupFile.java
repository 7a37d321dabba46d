// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.config.FileNotUsableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of a backup: only its owner may read it, and under its name it is there whole or not at all.
 *
 * @param path where it will be
 */
record BackupFile(Path path) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /**
     * The file that was asked for, or one in the current directory called after the database and the time.
     *
     * @param asked a file, or a directory that it goes into; null for the current directory
     * @throws InvalidRequestException if there is one already
     */
    static BackupFile of(@Nullable Path asked, Path directory, String database, Instant time) {
        String name = database.replaceAll("[^A-Za-z0-9_.-]", "_") + "-" + TIME.format(time) + ".dump";
        Path path = directory
                .resolve(asked == null ? Path.of(name) : asked)
                .toAbsolutePath()
                .normalize();
        if (Files.isDirectory(path)) {
            path = path.resolve(name);
        }
        if (Files.exists(path)) {
            throw new InvalidRequestException(
                    "%s is there already".formatted(path), "Name another file: a backup never overwrites anything.");
        }
        return new BackupFile(path);
    }

    /** How many bytes there is room for, where the file will be. */
    long room() {
        try {
            return Files.getFileStore(directory()).getUsableSpace();
        } catch (IOException e) {
            throw FileNotUsableException.writing(path, e);
        }
    }

    /**
     * Has it written under another name and gives it its own then.
     *
     * @param writer what writes to the path that it is given
     * @return its size in bytes
     */
    long write(Consumer<Path> writer) {
        Path part = part();
        var cleaner = new ShutdownHook("delete " + part.getFileName(), () -> delete(part));
        try (cleaner) {
            writer.accept(part);
            // ATOMIC_MOVE would replace a file that somebody has put there meanwhile.
            Files.move(part, path);
            return Files.size(path);
        } catch (FileAlreadyExistsException e) {
            throw new InvalidRequestException(
                    "%s is there already".formatted(path), "Name another file: a backup never overwrites anything.");
        } catch (IOException e) {
            throw FileNotUsableException.writing(path, e);
        } finally {
            delete(part);
        }
    }

    /** A file that nobody else writes to, not even another backup of the same name. */
    private Path part() {
        try {
            return Files.createTempFile(directory(), path.getFileName() + ".", ".part", ownerOnly());
        } catch (IOException e) {
            throw FileNotUsableException.writing(path, e);
        }
    }

    private Path directory() {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It is called a part of a backup by its name, and can't be mistaken for one.
            return;
        }
    }
}
