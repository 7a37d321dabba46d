// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** Reads how a sequence counts: {@code start with 100 increment by 50 cache 10}. */
final class NumberOptions {

    private final SqlTokens tokens;
    private int at;
    private BasicType type;
    private @Nullable Long start;
    private @Nullable Long increment;
    private @Nullable Long minimum;
    private @Nullable Long maximum;
    private @Nullable Long cache;
    private boolean cycle;

    private NumberOptions(BasicType type, SqlTokens tokens, int at) {
        this.type = type;
        this.tokens = tokens;
        this.at = at;
    }

    /** The numbers that the text from a word on describes, or null if it says anything else. */
    static @Nullable SequenceOptions parse(BasicType type, SqlTokens tokens, int from) {
        var options = new NumberOptions(type, tokens, from);
        while (options.at < tokens.size()) {
            if (!options.clause()) {
                return null;
            }
        }
        return options.numbers();
    }

    private boolean clause() {
        if (tokens.at(at, "as") && at + 1 < tokens.size()) {
            DataType named = DataType.parse(tokens.get(at + 1).text());
            at += 2;
            if (named instanceof BasicType basic) {
                type = basic;
                return true;
            }
            return false;
        }
        if (tokens.at(at, "no", "minvalue") || tokens.at(at, "no", "maxvalue") || tokens.at(at, "no", "cycle")) {
            at += 2;
            return true;
        }
        if (tokens.at(at, "cycle")) {
            at++;
            cycle = true;
            return true;
        }
        return numbered();
    }

    private boolean numbered() {
        String word = tokens.get(at).lower();
        at++;
        if (tokens.at(at, "with") || tokens.at(at, "by")) {
            at++;
        }
        Long number = number();
        switch (word) {
            case "start" -> start = number;
            case "increment" -> increment = number;
            case "minvalue" -> minimum = number;
            case "maxvalue" -> maximum = number;
            case "cache" -> cache = number;
            default -> {
                return false;
            }
        }
        return number != null;
    }

    private @Nullable Long number() {
        boolean negative = tokens.at(at, "-");
        int digits = negative ? at + 1 : at;
        if (digits >= tokens.size()) {
            return null;
        }
        at = digits + 1;
        try {
            return Long.valueOf((negative ? "-" : "") + tokens.get(digits).text());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private SequenceOptions numbers() {
        SequenceOptions own = SequenceOptions.defaults(type, increment == null ? 1 : increment);
        SequenceOptions bounded =
                own.between(minimum == null ? own.minimum() : minimum, maximum == null ? own.maximum() : maximum);
        long first = own.increment() > 0 ? bounded.minimum() : bounded.maximum();
        SequenceOptions started = bounded.startingWith(start == null ? first : start);
        SequenceOptions cached = cache == null ? started : started.caching(cache);
        return cycle ? cached.cycling() : cached;
    }
}
