// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A statement of a revision, or a step that is left out.
 *
 * @param text the SQL, or which step it is
 * @param leftOut whether it is left out
 * @param remarks comments that stand before it
 */
record Piece(String text, boolean leftOut, List<String> remarks) {

    Piece {
        requireNonNull(text, "text");
        remarks = List.copyOf(remarks);
    }

    static Piece statement(String sql) {
        return new Piece(sql, false, List.of());
    }

    /** A step that a person must do by hand. */
    static Piece missing(String step) {
        return new Piece(step, true, Comments.leftOut(step));
    }
}
