// SPDX-License-Identifier: Apache-2.0
/** Tests of renames. */
@NullMarked
package dev.aludel.rename;

import org.jspecify.annotations.NullMarked;
