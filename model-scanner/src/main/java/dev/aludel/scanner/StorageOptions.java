// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.schema.StorageParameter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The storage parameters after {@code WITH}: {@code (fillfactor = 70, autovacuum_enabled = off)}, as PostgreSQL keeps them. */
final class StorageOptions {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

    private static final Pattern INTEGER = Pattern.compile("[0-9]{1,18}");

    private static final Pattern DECIMAL = Pattern.compile("[0-9]*\\.?[0-9]*([eE][+-]?[0-9]+)?");

    private StorageOptions() {}

    /** The parameters in the parentheses, by name; or null if PostgreSQL would not understand them. */
    static @Nullable List<StorageParameter> of(SqlTokens.Token parentheses) {
        if (!parentheses.isGroup()) {
            return null;
        }
        List<StorageParameter> parameters = new ArrayList<>();
        for (SqlTokens each : SqlTokens.of(parentheses.inner()).byComma()) {
            StorageParameter parameter = parameter(each);
            boolean twice = parameter != null
                    && parameters.stream().anyMatch(it -> it.name().equals(parameter.name()));
            if (parameter == null || twice) {
                return null;
            }
            parameters.add(parameter);
        }
        parameters.sort(Comparator.comparing(StorageParameter::name));
        return parameters;
    }

    private static @Nullable StorageParameter parameter(SqlTokens words) {
        boolean ofToast = words.at(0, "toast", ".");
        int at = ofToast ? 2 : 0;
        String word = words.size() <= at ? null : name(words.get(at));
        if (word == null) {
            return null;
        }
        String name = ofToast ? "toast." + word : word;
        if (words.size() == at + 1) {
            return new StorageParameter(name, "true");
        }
        String value = words.at(at + 1, "=") ? value(words, at + 2) : null;
        return value == null ? null : new StorageParameter(name, value);
    }

    /** All parameters that PostgreSQL knows are words of ASCII, in quotes or not. */
    private static @Nullable String name(SqlTokens.Token word) {
        String text = word.isQuoted('"') ? word.inner() : word.lower();
        return NAME.matcher(text).matches() ? text : null;
    }

    /** A word, a text or a number with its sign; what is left between it and the comma makes it none. */
    private static @Nullable String value(SqlTokens words, int at) {
        if (words.size() <= at) {
            return null;
        }
        SqlTokens.Token first = words.get(at);
        boolean alone = words.size() == at + 1;
        if (alone && first.isQuoted('\'')) {
            return first.text().substring(1, first.text().length() - 1).replace("''", "'");
        }
        if (alone && name(first) != null) {
            return name(first);
        }
        boolean signed = words.at(at, "-") || words.at(at, "+");
        String number = number(words.text(signed ? at + 1 : at, words.size()));
        return number == null ? null : words.at(at, "-") && !number.equals("0") ? "-" + number : number;
    }

    private static @Nullable String number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return new BigInteger(text).toString();
        }
        boolean digits = text.chars().anyMatch(it -> it >= '0' && it <= '9');
        return digits
                        && !text.startsWith("e")
                        && !text.startsWith("E")
                        && DECIMAL.matcher(text).matches()
                ? text
                : null;
    }
}
