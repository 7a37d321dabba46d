// SPDX-License-Identifier: Apache-2.0
/** Acceptance tests of the package of the same name on a real PostgreSQL. */
@NullMarked
package dev.aludel.schema;

import org.jspecify.annotations.NullMarked;
