// SPDX-License-Identifier: Apache-2.0
package dev.aludel.canonical;

import dev.aludel.schema.EnumType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** What another reader has read, and this one's answers to what that one refused, where it has any. */
    default Map<Expression, Reading> completing(Map<Expression, Reading> readings, Collection<EnumType> enums) {
        Map<Expression, Reading> complete = new LinkedHashMap<>(readings);
        List<Expression> refused = readings.entrySet().stream()
                .filter(it -> it.getValue().text() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!refused.isEmpty()) {
            read(refused, enums).forEach((expression, reading) -> {
                if (reading.text() != null) {
                    complete.put(expression, reading);
                }
            });
        }
        return complete;
    }

    /**
     * Whether a type that it refuses is none in the database that the model is for. A scratch database can't tell: it
     * lacks what extensions bring.
     */
    default boolean knowsTypes() {
        return true;
    }
}
