// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import dev.aludel.error.MigrationException;
import java.io.IOException;
import java.nio.file.Path;

/** A file or directory of the project that can't be read or written. */
public final class FileNotUsableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private FileNotUsableException(String problem, String remedy, IOException cause) {
        super("ALU-603", problem, remedy, cause);
    }

    /** One that can't be read. */
    public static FileNotUsableException reading(Path path, IOException cause) {
        return new FileNotUsableException(
                "%s can't be read: %s".formatted(path, FileProblem.of(cause)),
                "Correct the file, or the rights of the user who runs this.",
                cause);
    }

    /** One that can't be written. */
    public static FileNotUsableException writing(Path path, IOException cause) {
        return new FileNotUsableException(
                "%s can't be written: %s".formatted(path, FileProblem.of(cause)),
                "Make room for it, give the user who runs this the right to write there, or name another place for it.",
                cause);
    }
}
