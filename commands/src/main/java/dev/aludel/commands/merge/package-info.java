// SPDX-License-Identifier: Apache-2.0
/** Judging whether what two branches did goes together in either order; without a database. */
@NullMarked
package dev.aludel.commands.merge;

import org.jspecify.annotations.NullMarked;
