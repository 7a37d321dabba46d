// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.error.MigrationException;
import java.util.List;

/** A squash that doesn't do what the migrations do that it would replace. Nothing is written. */
public final class SquashNotProvenException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> residue;

    SquashNotProvenException(List<String> residue) {
        super(
                "ALU-622",
                "the squash doesn't do what the migrations do that it would replace:%n%s"
                        .formatted(String.join(
                                "\n", residue.stream().map(it -> "  " + it).toList())),
                "Nothing was written. Squash a smaller range, without the migration that this is about.");
        this.residue = List.copyOf(residue);
    }

    /** What differs, a line each. */
    public List<String> residue() {
        return residue;
    }
}
