// SPDX-License-Identifier: Apache-2.0
package dev.aludel.backup;

import dev.aludel.error.MigrationException;
import java.util.List;

/** Objects that a restore would replace, and that others are made of, which it would not bring back. */
public final class StillNeededException extends MigrationException {

    private static final long serialVersionUID = 1L;

    StillNeededException(List<String> dependents) {
        super(
                "ALU-636",
                "what stays in the database is made of what a restore would replace: " + String.join("; ", dependents),
                "Drop them and make them again afterwards, or restore a backup that holds them: add their schema to"
                        + " aludel.schemas before you take one.");
    }
}
