// SPDX-License-Identifier: Apache-2.0
/** Scripts on PostgreSQL: what they do is what the migrator does. */
@NullMarked
package dev.aludel.script;

import org.jspecify.annotations.NullMarked;
