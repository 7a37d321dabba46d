// SPDX-License-Identifier: Apache-2.0
/** Decides what of the live database belongs to the model and what is left alone. */
@NullMarked
package dev.aludel.reconcile;

import org.jspecify.annotations.NullMarked;
