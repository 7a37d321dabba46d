// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What rows get in a new column that takes numbers from a sequence, as an expression that uses up none of them: to ask
 * the sequence would.
 */
final class NewNumbers {

    private static final Pattern NEXT_VALUE = Pattern.compile("nextval\\('((?:[^']|'')+)'");

    private NewNumbers() {}

    /**
     * The numbers of the rows of a query, in the order of the rows; nothing for a column of another kind.
     *
     * @param before the live schema, whose sequences have given numbers already
     * @param reached the schema that the column is added to
     */
    static Optional<String> of(Column column, Schema before, Schema reached) {
        if (column.value() instanceof Identity identity) {
            return Optional.of(counted("(" + identity.options().start() + ")", identity.options()));
        }
        if (column.value() instanceof ColumnDefault given && given.expression().contains("nextval(")) {
            return Optional.of(sequence(given.expression(), reached)
                    .map(it -> counted(first(it, before), it.options()))
                    .orElse("(row_number() OVER ())"));
        }
        return Optional.empty();
    }

    private static Optional<Sequence> sequence(String expression, Schema schema) {
        Matcher matcher = NEXT_VALUE.matcher(expression);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).replace("''", "'");
        return schema.sequences().stream()
                .filter(it ->
                        name.equals(quoted(it.name())) || name.equals(it.name().toString()))
                .findFirst();
    }

    private static String first(Sequence sequence, Schema before) {
        if (before.findSequence(sequence.name()).isEmpty()) {
            return "(" + sequence.options().start() + ")";
        }
        return "(SELECT CASE WHEN is_called THEN last_value + ("
                + sequence.options().increment() + ") ELSE last_value END FROM " + quoted(sequence.name()) + ")";
    }

    private static String counted(String first, SequenceOptions options) {
        return "(" + first + " + (row_number() OVER () - 1) * (" + options.increment() + "))";
    }
}
