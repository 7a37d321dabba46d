// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.Relation;
import dev.aludel.error.MigrationException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A backup that can't be restored into the database as it is now. */
public final class UnusableBackupException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private UnusableBackupException(String problem, String remedy) {
        super("ALU-634", problem, remedy);
    }

    static UnusableBackupException missing(Path file) {
        return new UnusableBackupException(
                "there is no file %s".formatted(file),
                "Name a file that aludel backup, or upgrade --backup, has written.");
    }

    static UnusableBackupException foreign(Path file) {
        return new UnusableBackupException(
                "%s is no backup of whole schemas and holds no heads of migrations".formatted(file),
                "Name a file that aludel backup, or upgrade --backup, has written; others are restored by pg_restore.");
    }

    static UnusableBackupException otherSchemas(Path file, List<String> schemas) {
        return new UnusableBackupException(
                "%s holds schemas that the configuration doesn't name: %s".formatted(file, String.join(", ", schemas)),
                "Name them in aludel.schemas, or restore the file by pg_restore.");
    }

    static UnusableBackupException unknownHeads(Path file, Collection<String> heads) {
        return new UnusableBackupException(
                "%s was taken at revision %s, which no migration here has".formatted(file, String.join(", ", heads)),
                "Run this with the code that the database had then.");
    }

    static UnusableBackupException furtherRevision(Path file, String revision) {
        return new UnusableBackupException(
                "%s holds some tables only, and revision %s, which was run since, may have changed anything"
                        .formatted(file, revision),
                "Restore a backup of whole schemas, or go back by aludel downgrade first.");
    }

    static UnusableBackupException notHeld(Path file, Collection<Relation> relations) {
        return new UnusableBackupException(
                "%s doesn't hold what would be lost: %s"
                        .formatted(
                                file,
                                String.join(
                                        ", ",
                                        relations.stream()
                                                .map(Relation::toString)
                                                .toList())),
                "Drop what refers to its tables, or restore a backup of whole schemas.");
    }
}
