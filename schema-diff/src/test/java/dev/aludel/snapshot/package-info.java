// SPDX-License-Identifier: Apache-2.0
/** Tests of the snapshot. */
@NullMarked
package dev.aludel.snapshot;

import org.jspecify.annotations.NullMarked;
