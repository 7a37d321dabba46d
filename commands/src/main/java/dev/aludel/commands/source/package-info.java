// SPDX-License-Identifier: Apache-2.0
/** The migrations of a project: their sources, compiled in memory and cached. */
@NullMarked
package dev.aludel.commands.source;

import org.jspecify.annotations.NullMarked;
