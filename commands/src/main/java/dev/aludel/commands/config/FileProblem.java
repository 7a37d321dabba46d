// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What an {@link IOException} means, in words; the JDK's own messages are often no more than the path. */
final class FileProblem {

    private FileProblem() {}

    static String of(IOException error) {
        if (error instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (error instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (error instanceof FileAlreadyExistsException known) {
            return "%s is there already".formatted(known.getFile());
        }
        if (error instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        if (error instanceof FileSystemException known && known.getReason() != null) {
            return known.getFile() + ": " + known.getReason();
        }
        String message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
