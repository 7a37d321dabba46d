// SPDX-License-Identifier: Apache-2.0
/** Aludel beside other tools, on the same changes. */
@NullMarked
package dev.aludel.comparison;

import org.jspecify.annotations.NullMarked;
