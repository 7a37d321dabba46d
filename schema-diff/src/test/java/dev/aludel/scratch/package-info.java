// SPDX-License-Identifier: Apache-2.0
/** Tests of what a scratch database is asked. */
@NullMarked
package dev.aludel.scratch;

import org.jspecify.annotations.NullMarked;
