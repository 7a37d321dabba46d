// SPDX-License-Identifier: Apache-2.0
package dev.aludel.canonical;

import dev.aludel.schema.EnumType;
import java.util.Collection;
import java.util.Map;

/** Asks PostgreSQL what it makes of expressions. */
public interface ExpressionReader {

    /**
     * What becomes of each expression, fed in and read back until the text stands still.
     *
     * @param expressions the expressions
     * @param enums the enum types that they may use, with every value that either side has; the database that is asked
     *     may not have them
     */
    Map<Expression, Reading> read(Collection<Expression> expressions, Collection<EnumType> enums);

    /**
     * Whether a type that it refuses is none in the database that the model is for. A scratch database can't tell: it
     * lacks what extensions bring.
     */
    default boolean knowsTypes() {
        return true;
    }
}
