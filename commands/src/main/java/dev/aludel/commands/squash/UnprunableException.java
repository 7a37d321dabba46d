// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.error.MigrationException;
import dev.aludel.revision.RevisionNode;
import java.nio.file.Path;
import java.util.Collection;

/** Migrations that were replaced by a squash, and that something still needs. Nothing is deleted. */
public final class UnprunableException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private UnprunableException(String problem, String remedy) {
        super("ALU-623", problem, remedy);
    }

    static UnprunableException needed(String reason) {
        return new UnprunableException(
                "the migrations that are left need those that were replaced: " + reason,
                "Write the squash into their parents or dependsOn in place of what it replaces, or take the use of the old"
                        + " class out, then prune again.");
    }

    static UnprunableException database(Collection<String> heads) {
        return new UnprunableException(
                "the database is at %s, in the middle of what was replaced".formatted(String.join(", ", heads)),
                "Upgrade it first: aludel upgrade.");
    }

    static UnprunableException noFile(RevisionNode revision, Path file) {
        return new UnprunableException(
                "%s has no source file of its own: there is no %s".formatted(revision.id(), file.getFileName()),
                "Take its class out by hand.");
    }
}
