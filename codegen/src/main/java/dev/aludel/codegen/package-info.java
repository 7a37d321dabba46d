// SPDX-License-Identifier: Apache-2.0
/** Writes a plan as the migration class that a reviewer reads. */
@NullMarked
package dev.aludel.codegen;

import org.jspecify.annotations.NullMarked;
