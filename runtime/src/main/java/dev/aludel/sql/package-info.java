// SPDX-License-Identifier: Apache-2.0
/** How schema objects are written in PostgreSQL's SQL. */
@NullMarked
package dev.aludel.sql;

import org.jspecify.annotations.NullMarked;
