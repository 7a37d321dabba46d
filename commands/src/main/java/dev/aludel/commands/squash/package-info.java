// SPDX-License-Identifier: Apache-2.0
/**
 * Puts one migration in the place of several, and takes those away that no database needs any more.
 */
@NullMarked
package dev.aludel.commands.squash;

import org.jspecify.annotations.NullMarked;
