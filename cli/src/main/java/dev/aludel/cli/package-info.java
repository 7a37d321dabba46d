// SPDX-License-Identifier: Apache-2.0
/** The command line: parses arguments, calls a command, prints what it answers. */
@NullMarked
package dev.aludel.cli;

import org.jspecify.annotations.NullMarked;
