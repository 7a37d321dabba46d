// SPDX-License-Identifier: Apache-2.0
package dev.aludel.revision;

import dev.aludel.error.MigrationException;
import java.util.List;

/** Revisions that follow one another in a circle. */
public final class RevisionCycleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    RevisionCycleException(List<String> cycle) {
        super(
                "ALU-204",
                "revisions follow one another in a circle: " + String.join(" -> ", cycle),
                "Correct parents and dependsOn in @Revision: each that they name must be older than the revision itself.");
    }
}
