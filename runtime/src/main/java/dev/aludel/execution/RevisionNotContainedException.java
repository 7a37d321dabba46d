// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;

/** A checksum was to be accepted of a revision that the database doesn't contain. */
public final class RevisionNotContainedException extends MigrationException {

    private static final long serialVersionUID = 1L;

    RevisionNotContainedException(String revision) {
        super(
                "ALU-611",
                "the database doesn't contain revision %s: there is nothing of it to accept".formatted(revision),
                "Name a revision that 'verify' shows as changed.");
    }
}
