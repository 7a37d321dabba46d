// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.commands.config.FileNotUsableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a command writes its result to, in UTF-8.
 *
 * @param path where it is
 */
public record OutputFile(Path path) {

    /**
     * Writes the whole file, over one that is there.
     *
     * @throws FileNotUsableException if it can't be written
     */
    public void write(String text) {
        try {
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileNotUsableException.writing(path, e);
        }
    }
}
