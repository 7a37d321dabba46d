// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the tables say of a database.
 *
 * @param heads its heads
 * @param underWay the migration that is not finished, or null
 */
record Standing(Set<String> heads, @Nullable UnderWay underWay) {

    /** Whether nothing is unfinished. */
    boolean isSettled() {
        return underWay == null;
    }
}
