// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

/** Which rows a check or a foreign key leaves unchecked; one that checks all of them has none of these. */
public enum Validity {
    /** Those that were there when it was added, until somebody validates it. */
    NOT_VALID,
    /** All of them (PostgreSQL 18 and later). */
    NOT_ENFORCED
}
