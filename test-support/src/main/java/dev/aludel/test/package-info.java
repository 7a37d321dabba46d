// SPDX-License-Identifier: Apache-2.0
/** The PostgreSQL for tests, the independent catalog reader, and the keeper of rows that the oracles compare with. */
@NullMarked
package dev.aludel.test;

import org.jspecify.annotations.NullMarked;
