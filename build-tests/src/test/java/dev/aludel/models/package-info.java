// SPDX-License-Identifier: Apache-2.0
/** Entity models of published products, held against the oracles. */
@NullMarked
package dev.aludel.models;

import org.jspecify.annotations.NullMarked;
