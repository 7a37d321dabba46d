// SPDX-License-Identifier: Apache-2.0
/** The schema that the migrations make: folded in memory, or replayed where raw SQL hides it. */
@NullMarked
package dev.aludel.commands.expected;

import org.jspecify.annotations.NullMarked;
