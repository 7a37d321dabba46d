// SPDX-License-Identifier: Apache-2.0
/** Whether a database still is what its migrations made of it. */
@NullMarked
package dev.aludel.commands.verify;

import org.jspecify.annotations.NullMarked;
