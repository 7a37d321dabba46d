// SPDX-License-Identifier: Apache-2.0
/** Timings of the product, beside a plain reading of the same catalogs. */
@NullMarked
package dev.aludel.benchmarks;

import org.jspecify.annotations.NullMarked;
