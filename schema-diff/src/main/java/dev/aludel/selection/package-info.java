// SPDX-License-Identifier: Apache-2.0
/** Which part of a difference is generated: filters by name, one part at a time, and a team's own rules. */
@NullMarked
package dev.aludel.selection;

import org.jspecify.annotations.NullMarked;
