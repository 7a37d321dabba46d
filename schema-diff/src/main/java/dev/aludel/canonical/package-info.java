// SPDX-License-Identifier: Apache-2.0
/** Brings two spellings of one thing to one: one rule a file. */
@NullMarked
package dev.aludel.canonical;

import org.jspecify.annotations.NullMarked;
