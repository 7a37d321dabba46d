// SPDX-License-Identifier: Apache-2.0
package dev.aludel.samples.shop.order;

import java.util.UUID;

/** The key of an item in a cart. */
public record CartItemId(UUID cart, Long variant) {}
