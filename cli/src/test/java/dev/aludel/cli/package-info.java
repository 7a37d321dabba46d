// SPDX-License-Identifier: Apache-2.0
/** Runs the command line in a project and on a real PostgreSQL, as friends and enemies would. */
@NullMarked
package dev.aludel.cli;

import org.jspecify.annotations.NullMarked;
