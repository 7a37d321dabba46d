// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * A backup that was taken.
 *
 * @param file where it is
 * @param bytes how large it is
 * @param tables of how many tables it holds the rows
 * @param whole whether it holds whole schemas, and not only what migrations touch
 */
public record BackupResult(Path file, long bytes, int tables, boolean whole) {

    public BackupResult {
        requireNonNull(file, "file");
    }
}
