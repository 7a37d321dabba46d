// SPDX-License-Identifier: Apache-2.0
package dev.aludel.canonical;

import java.util.Collection;
import java.util.Map;

/** Asks PostgreSQL what it makes of expressions. */
public interface ExpressionReader {

    /** What becomes of each expression, fed in and read back until the text stands still. */
    Map<Expression, Reading> read(Collection<Expression> expressions);
}
