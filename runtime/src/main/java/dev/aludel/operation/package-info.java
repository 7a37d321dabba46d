// SPDX-License-Identifier: Apache-2.0
/** The operations: immutable values that say everything there is to say of one schema change. */
@NullMarked
package dev.aludel.operation;

import org.jspecify.annotations.NullMarked;
