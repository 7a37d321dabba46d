// SPDX-License-Identifier: Apache-2.0
/** A web shop in plain JPA. */
package dev.aludel.sample.shop;
