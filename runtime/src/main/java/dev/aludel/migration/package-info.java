// SPDX-License-Identifier: Apache-2.0
/** What migrations are written in: the interface, its annotation and the words of {@code upgrade} and {@code downgrade}. */
@NullMarked
package dev.aludel.migration;

import org.jspecify.annotations.NullMarked;
