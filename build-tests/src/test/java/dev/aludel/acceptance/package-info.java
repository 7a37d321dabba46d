// SPDX-License-Identifier: Apache-2.0
/** Shows on a real PostgreSQL that what is planned is right: random schemas, one case a mapping, the sample. */
@NullMarked
package dev.aludel.acceptance;

import org.jspecify.annotations.NullMarked;
