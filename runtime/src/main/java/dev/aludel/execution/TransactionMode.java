// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

/** What commits as one. */
public enum TransactionMode {
    /** Each migration by itself. */
    MIGRATION,
    /** All migrations of one call together. */
    ALL,
    /** Each statement by itself, along with a note of how far its migration is. */
    NONE
}
