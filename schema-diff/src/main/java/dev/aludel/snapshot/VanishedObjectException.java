// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import java.sql.SQLException;

/**
 * A catalog function gave nothing for an object that the catalogs list.
 *
 * <p>The catalogs are read as of the transaction's snapshot, but {@code pg_get_expr} and its like look at the newest
 * state: for an object dropped in between some of them raise an error, and some return null.
 */
final class VanishedObjectException extends SQLException {

    private static final long serialVersionUID = 1L;

    /** PostgreSQL's own code for "cache lookup failed". */
    static final String STATE = "XX000";

    VanishedObjectException(String what) {
        super("%s vanished while it was read".formatted(what), STATE);
    }
}
