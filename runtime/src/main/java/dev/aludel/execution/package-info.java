// SPDX-License-Identifier: Apache-2.0
/** Applies migrations to a database and takes them back; what an application runs at its start. */
@NullMarked
package dev.aludel.execution;

import org.jspecify.annotations.NullMarked;
