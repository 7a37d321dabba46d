// SPDX-License-Identifier: Apache-2.0
/** The commands that look at the history: what there is, how it branches, where a database is in it. */
@NullMarked
package dev.aludel.commands.history;

import org.jspecify.annotations.NullMarked;
