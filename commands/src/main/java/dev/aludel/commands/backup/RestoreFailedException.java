// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.Relation;
import dev.aludel.error.MigrationException;
import java.nio.file.Path;
import java.util.Collection;

/** A restore that did not come to its end; the database is as it was before. */
public final class RestoreFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "The database is as it was before. Correct what is said and restore again.";

    private RestoreFailedException(String problem) {
        super("ALU-635", problem, REMEDY);
    }

    static RestoreFailedException of(Path file, MigrationException cause) {
        return new RestoreFailedException("%s could not be restored: %s".formatted(file, cause.problem()));
    }

    static RestoreFailedException notBack(Path file, Collection<Relation> relations) {
        return new RestoreFailedException("%s was restored without bringing back %s"
                .formatted(
                        file,
                        String.join(
                                ", ", relations.stream().map(Relation::toString).toList())));
    }
}
