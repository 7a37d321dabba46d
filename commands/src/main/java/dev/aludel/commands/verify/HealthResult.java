// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import static java.util.Objects.requireNonNull;

import dev.aludel.commands.StatusResult;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A database that answers.
 *
 * @param status where it stands
 * @param took how long the answer took
 * @param verified how it compares with its migrations, or null if that was not asked
 */
public record HealthResult(
        StatusResult status, Duration took, @Nullable VerifyResult verified) {

    public HealthResult {
        requireNonNull(status, "status");
        requireNonNull(took, "took");
    }
}
