// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import dev.aludel.error.MigrationException;

/** A scratch database that could not be dropped. */
public final class ScratchLeftBehindException extends MigrationException {

    private static final long serialVersionUID = 1L;

    ScratchLeftBehindException(String name, Throwable cause) {
        super(
                "ALU-311",
                "the scratch database %s could not be dropped: %s".formatted(name, cause.getMessage()),
                "Drop it by hand.",
                cause);
    }
}
