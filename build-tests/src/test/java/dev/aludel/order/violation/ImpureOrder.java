// SPDX-License-Identifier: Apache-2.0
package dev.aludel.order.violation;

import dev.aludel.commands.violation.StatementRunner;
import java.nio.file.Path;
import java.util.UUID;

/** A pure package that reads files, rolls dice and looks upward. */
public record ImpureOrder(Path file, StatementRunner above) {

    UUID chance() {
        return UUID.randomUUID();
    }
}
