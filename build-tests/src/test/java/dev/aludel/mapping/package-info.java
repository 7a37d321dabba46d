// SPDX-License-Identifier: Apache-2.0
/** The oracles on entity models: every mapping as a case of its own, and the shop. */
@NullMarked
package dev.aludel.mapping;

import org.jspecify.annotations.NullMarked;
