// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.error.MigrationException;
import java.util.List;

/** A plan that PostgreSQL would refuse because of what else is made of the columns that it changes. Nothing is written. */
public final class BlockedPlanException extends MigrationException {

    private static final long serialVersionUID = 1L;

    BlockedPlanException(List<String> blockers) {
        super(
                "ALU-361",
                "the database holds what the migration would pull the ground from:%n%s"
                        .formatted(String.join(
                                "\n", blockers.stream().map(it -> "  " + it).toList())),
                "Nothing was written. Drop these in a migration by hand ('aludel generate' without --autogenerate), generate"
                        + " again, and make them anew in a third.");
    }
}
