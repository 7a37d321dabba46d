// SPDX-License-Identifier: Apache-2.0
/** Backups of what migrations may destroy, by {@code pg_dump}, and the way back, by {@code pg_restore}. */
@NullMarked
package dev.aludel.commands.backup;

import org.jspecify.annotations.NullMarked;
