// SPDX-License-Identifier: Apache-2.0
/**
 * Combines the operations of several migrations to fewer ones that lead to the same schema and leave the same rows.
 */
@NullMarked
package dev.aludel.squash;

import org.jspecify.annotations.NullMarked;
