// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import java.util.List;

/**
 * Whether the migrations hold all of the model.
 *
 * @param missing what they lack
 * @param findings what a person should know
 */
public record CheckResult(Plan missing, List<Finding> findings) {

    public CheckResult {
        requireNonNull(missing, "missing");
        findings = List.copyOf(findings);
    }

    /** Whether something could not be compared. */
    public boolean isUncertain() {
        return findings.stream().anyMatch(it -> it.kind() == Finding.Kind.UNKNOWN);
    }
}
