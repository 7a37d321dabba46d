// SPDX-License-Identifier: Apache-2.0
/** The page of numbered edge cases, made from the tests and from the limits. */
@NullMarked
package dev.aludel.edgecases;

import org.jspecify.annotations.NullMarked;
