// SPDX-License-Identifier: Apache-2.0
/** Asks a scratch database: what an expression means, and whether a plan works. */
@NullMarked
package dev.aludel.scratch;

import org.jspecify.annotations.NullMarked;
