// SPDX-License-Identifier: Apache-2.0
/** What a database has to say and to do for a backup: what belongs together, how large it is, and how it makes room. */
@NullMarked
package dev.aludel.backup;

import org.jspecify.annotations.NullMarked;
