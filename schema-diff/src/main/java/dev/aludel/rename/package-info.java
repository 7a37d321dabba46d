// SPDX-License-Identifier: Apache-2.0
/**
 * What was renamed rather than dropped and made anew: said by hints, else asked; never guessed.
 */
@NullMarked
package dev.aludel.rename;

import org.jspecify.annotations.NullMarked;
