// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** What a restore would do, for a person to agree to. */
public final class RestoreTarget {

    private final Path file;

    private final Archive archive;

    private final String database;

    private final Set<String> heads;

    RestoreTarget(Path file, Archive archive, String database, Set<String> heads) {
        this.file = requireNonNull(file, "file");
        this.archive = requireNonNull(archive, "archive");
        this.database = requireNonNull(database, "database");
        this.heads = new TreeSet<>(heads);
    }

    /** The backup. */
    public Path file() {
        return file;
    }

    Archive archive() {
        return archive;
    }

    /** The name of the database that would be changed. */
    public String database() {
        return database;
    }

    /** The name of the database that the backup is of. */
    public String backedUpDatabase() {
        return archive.database();
    }

    /** When it was taken, as PostgreSQL's program says it. */
    public String created() {
        return archive.created();
    }

    /** The heads of the database now. */
    public Set<String> heads() {
        return new TreeSet<>(heads);
    }

    /** The heads afterwards. */
    public Set<String> restoredHeads() {
        Set<String> restored = archive.heads();
        return restored == null ? Set.of() : new TreeSet<>(restored);
    }

    /** Whether whole schemas are replaced, and not only some tables. */
    public boolean isWhole() {
        return archive.isWhole();
    }
}
