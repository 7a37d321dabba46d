// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/** What a foreign key does when the row it refers to goes away or changes its key. */
public enum ReferentialAction {
    /** Refuses, at the end of the statement or later if deferred. */
    NO_ACTION,
    /** Refuses at once. */
    RESTRICT,
    /** Deletes or changes the referring rows too. */
    CASCADE,
    /** Sets the referring columns to null. */
    SET_NULL,
    /** Sets the referring columns to their defaults. */
    SET_DEFAULT;

    /** The action in SQL, such as {@code SET NULL}. */
    public String sql() {
        return name().replace('_', ' ');
    }
}
