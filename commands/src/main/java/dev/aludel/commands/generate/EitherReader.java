// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.canonical.Expression;
import dev.aludel.canonical.ExpressionReader;
import dev.aludel.canonical.Reading;
import dev.aludel.schema.EnumType;
import java.util.Collection;
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
        return second.completing(first.read(expressions, enums), enums);
    }

    @Override
    public boolean knowsTypes() {
        return first.knowsTypes() && second.knowsTypes();
    }
}
