// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.error.MigrationException;
import java.nio.file.Path;

/** A disk that may be too small for a backup. */
public final class NotEnoughSpaceException extends MigrationException {

    private static final long serialVersionUID = 1L;

    NotEnoughSpaceException(Path file, long needed, long room) {
        super(
                "ALU-633",
                "the rows to back up take up to %s, and where %s would be there is room for %s"
                        .formatted(Sizes.of(needed), file, Sizes.of(room)),
                "Name a file on a larger disk, or make room. Nothing was changed.");
    }
}
