// SPDX-License-Identifier: Apache-2.0
/** Migrations written down as SQL for somebody else to run, without a database. */
@NullMarked
package dev.aludel.script;

import org.jspecify.annotations.NullMarked;
