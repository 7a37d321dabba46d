// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/** When a constraint is checked: at each statement, or as late as the commit. */
public enum Deferrability {
    /** At the end of each statement, always. */
    NOT_DEFERRABLE,
    /** At the end of each statement, unless a transaction asks for later. */
    DEFERRABLE,
    /** At the commit, unless a transaction asks for earlier. */
    INITIALLY_DEFERRED
}
