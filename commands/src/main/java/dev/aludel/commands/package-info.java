// SPDX-License-Identifier: Apache-2.0
/** One class per command; where scanner, differ, generator and executor are put together. */
@NullMarked
package dev.aludel.commands;

import org.jspecify.annotations.NullMarked;
