// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.expected;

import static java.util.Objects.requireNonNull;

import dev.aludel.migration.ExpectedSchema;
import dev.aludel.model.Finding;
import java.util.List;

/**
 * What migrations make, as far as it can be told.
 *
 * @param expected the schema; where {@code opaqueSince} is set, it could not be told from that revision on
 * @param reason why it could not be told; empty if it could
 */
public record Expectation(ExpectedSchema expected, String reason) {

    public Expectation {
        requireNonNull(expected, "expected");
        requireNonNull(reason, "reason");
    }

    /** Whether the schema is known to its end. */
    public boolean isKnown() {
        return expected.opaqueSince() == null;
    }

    /** What a person should know of it. */
    public List<Finding> findings() {
        String since = expected.opaqueSince();
        return since == null ? List.of() : List.of(new Finding(Finding.Kind.UNKNOWN, "revision " + since, reason));
    }
}
