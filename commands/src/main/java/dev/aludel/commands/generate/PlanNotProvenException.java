// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.error.MigrationException;
import java.util.List;

/** A plan that doesn't do what it should when it is replayed. Nothing is written. */
public final class PlanNotProvenException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> residue;

    PlanNotProvenException(List<String> residue) {
        super(
                "ALU-332",
                "the migration doesn't hold when it is tried on a scratch database:%n%s"
                        .formatted(String.join(
                                "\n", residue.stream().map(it -> "  " + it).toList())),
                "Nothing was written. Correct the mapping that it comes from, migrate it by hand ('aludel generate'"
                        + " without --autogenerate), or report it.");
        this.residue = List.copyOf(residue);
    }

    /** What is left after upgrade or downgrade, a line each. */
    public List<String> residue() {
        return residue;
    }
}
