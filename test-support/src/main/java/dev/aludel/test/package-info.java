// SPDX-License-Identifier: Apache-2.0
/** The PostgreSQL for tests, and a catalog reader that shares no code with the product. */
@NullMarked
package dev.aludel.test;

import org.jspecify.annotations.NullMarked;
