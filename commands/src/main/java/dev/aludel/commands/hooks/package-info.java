// SPDX-License-Identifier: Apache-2.0
/**
 * Commands of the project's own that run on what was written.
 */
@NullMarked
package dev.aludel.commands.hooks;

import org.jspecify.annotations.NullMarked;
