// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import static java.util.stream.Collectors.joining;

import dev.aludel.backup.Relation;
import dev.aludel.error.MigrationException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A restore that did not come to its end. */
public final class RestoreFailedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "The database is as it was before. Correct what is said and restore again.";

    private RestoreFailedException(String problem, String remedy, @Nullable Throwable cause) {
        super("ALU-635", problem, remedy, cause);
    }

    private RestoreFailedException(String problem) {
        this(problem, REMEDY, null);
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

    /** What was set aside still is; the server didn't even answer any more. */
    static RestoreFailedException notPutBack(Map<String, String> places, SQLException cause) {
        return new RestoreFailedException(
                "what was to be replaced could not be put back, and is in %s: %s"
                        .formatted(words(places), cause.getMessage()),
                "Run 'aludel restore' again when the database answers: it puts that back first.",
                cause);
    }

    /** Something else stands where it would be put back. */
    static RestoreFailedException taken(Map<String, String> places, SQLException cause) {
        return new RestoreFailedException(
                "what an interrupted restore had set aside is in %s and can't be put back: %s"
                        .formatted(words(places), cause.getMessage()),
                "If the restore had come to its end after all, drop the schema, CASCADE; else drop what has been made in its"
                        + " place and run 'aludel restore' again.",
                cause);
    }

    private static String words(Map<String, String> places) {
        return places.entrySet().stream()
                .map(it -> "schema %s (of schema %s)".formatted(it.getValue(), it.getKey()))
                .collect(joining(", "));
    }
}
