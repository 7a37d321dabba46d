// SPDX-License-Identifier: Apache-2.0
/** Tests of combining. */
@NullMarked
package dev.aludel.squash;

import org.jspecify.annotations.NullMarked;
