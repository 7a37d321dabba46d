// SPDX-License-Identifier: Apache-2.0
/** Reads a live PostgreSQL database into a schema. */
@NullMarked
package dev.aludel.snapshot;

import org.jspecify.annotations.NullMarked;
