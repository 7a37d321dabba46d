// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.util.Locale;

/** Which way a revision was gone. */
public enum Direction {
    /** It was applied. */
    UPGRADE,
    /** It was taken back. */
    DOWNGRADE,
    /** It was noted without running anything. */
    STAMP;

    /** The direction as the history table has it, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Direction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
