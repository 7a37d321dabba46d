// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;

/** A revision that was named along with a branch that it isn't on. */
public final class NotOnBranchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NotOnBranchException(String revision, String branch) {
        super(
                "ALU-217",
                "revision %s is not on the branch \"%s\"".formatted(revision, branch),
                "Name one that the branch follows or that follows it, or leave the branch out.");
    }
}
