// SPDX-License-Identifier: Apache-2.0
/** Compares entities, database and migrations, and writes what is missing as a new migration. */
@NullMarked
package dev.aludel.commands.generate;

import org.jspecify.annotations.NullMarked;
