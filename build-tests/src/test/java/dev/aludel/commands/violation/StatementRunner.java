// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.violation;

import java.sql.Statement;

/** A command that runs its own SQL. */
public record StatementRunner(Statement statement) {}
