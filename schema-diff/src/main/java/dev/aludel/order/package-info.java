// SPDX-License-Identifier: Apache-2.0
/** Puts operations into an order that PostgreSQL accepts. */
@NullMarked
package dev.aludel.order;

import org.jspecify.annotations.NullMarked;
