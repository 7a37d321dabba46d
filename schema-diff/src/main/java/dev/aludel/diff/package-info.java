// SPDX-License-Identifier: Apache-2.0
/** Compares two canonical schemas, one differ a kind of object. */
@NullMarked
package dev.aludel.diff;

import org.jspecify.annotations.NullMarked;
