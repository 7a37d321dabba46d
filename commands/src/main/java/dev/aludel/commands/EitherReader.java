// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.ExpressionReader;
import dev.aludel.canonical.Reading;
import dev.aludel.schema.EnumType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks a second reader what the first one refuses to answer.
 *
 * @param first who is asked everything
 * @param second who is asked the rest
 */
record EitherReader(ExpressionReader first, ExpressionReader second) implements ExpressionReader {

    @Override
    public Map<Expression, Reading> read(Collection<Expression> expressions, Collection<EnumType> enums) {
        Map<Expression, Reading> readings = new LinkedHashMap<>(first.read(expressions, enums));
        List<Expression> refused = expressions.stream()
                .filter(it ->
                        readings.getOrDefault(it, Reading.refused("not read")).text() == null)
                .toList();
        if (!refused.isEmpty()) {
            second.read(refused, enums).forEach((expression, reading) -> {
                if (reading.text() != null) {
                    readings.put(expression, reading);
                }
            });
        }
        return readings;
    }

    @Override
    public boolean knowsTypes() {
        return first.knowsTypes() && second.knowsTypes();
    }
}
