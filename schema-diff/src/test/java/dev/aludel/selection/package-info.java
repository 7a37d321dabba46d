// SPDX-License-Identifier: Apache-2.0
/** Tests of what is generated of a difference. */
@NullMarked
package dev.aludel.selection;

import org.jspecify.annotations.NullMarked;
