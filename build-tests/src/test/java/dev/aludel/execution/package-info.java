// SPDX-License-Identifier: Apache-2.0
/** Acceptance tests of the executor on a real PostgreSQL. */
@NullMarked
package dev.aludel.execution;

import org.jspecify.annotations.NullMarked;
