// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.config;

import java.time.Duration;

/** Lengths of time as people write them: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 1h}. */
final class Durations {

    private static final int MAXIMUM_DIGITS = 9;

    /** What PostgreSQL's timeouts can hold: milliseconds in four bytes, nearly 25 days. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private Durations() {}

    static Duration parse(Key key, String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        if (end == 0 || end > MAXIMUM_DIGITS) {
            throw invalid(key, text);
        }
        long number = Long.parseLong(text.substring(0, end));
        Duration duration = switch (text.substring(end).strip()) {
            case "ms" -> Duration.ofMillis(number);
            case "s", "" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> throw invalid(key, text);
        };
        if (duration.compareTo(LONGEST) > 0) {
            throw invalid(key, text);
        }
        return duration;
    }

    private static ConfigurationException invalid(Key key, String text) {
        return ConfigurationException.invalid(key, text, "a number and a unit, 596h at most: 500ms, 30s, 10m or 1h");
    }
}
