// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

/**
 * A line of the table of contents of an archive, as {@code pg_restore --list} prints it and {@code --use-list} takes it.
 *
 * @param line all of it
 */
record ArchiveEntry(String line) {

    /** What an entry is of has three numbers before it. */
    private static final int NUMBERS = 3;

    /** The entry without its numbers: its kind in capitals, a dash or its schema, its name and its owner; empty for a comment. */
    String words() {
        String[] parts = parts();
        return line.startsWith(";") || parts.length <= NUMBERS ? "" : parts[NUMBERS];
    }

    /** The number that the object has in the database: the second after that of the entry. */
    String number() {
        return parts()[2];
    }

    private String[] parts() {
        return line.split(" ", NUMBERS + 1);
    }
}
