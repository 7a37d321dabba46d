// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static java.util.stream.Collectors.toSet;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of migration classes: {@code M20261122_1431_AddedUserPreferences}. Usually they sort by time; they mean nothing else.
 *
 * <p>They are ASCII, since a class name is a file name too, and compared without regard to case, since some file
 * systems do.
 */
public final class MigrationNames {

    /** The usual pattern. */
    public static final String PATTERN = "M{date}_{time}_{title}";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HHmm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final Pattern VALID = Pattern.compile("[A-Za-z]([A-Za-z0-9_]|\\{(date|time|title|id)})*");

    private static final int LONGEST_PATTERN = 100;

    private static final int LONGEST_TITLE = 48;

    private static final int LETTERS = 26;

    private MigrationNames() {}

    /**
     * The name of a class for a message.
     *
     * @param created when it is made
     * @param message what it does, in a few words of any kind
     * @param taken the names that are there already
     */
    public static String className(Instant created, String message, Collection<String> taken) {
        return className(PATTERN, created, message, "", taken);
    }

    /** Whether a pattern gives names of classes: a letter, then letters, digits, {date}, {time}, {title} and {id}. */
    public static boolean isPattern(String pattern) {
        return pattern.length() <= LONGEST_PATTERN && VALID.matcher(pattern).matches();
    }

    /**
     * The name of a class by a pattern of the project's own.
     *
     * @param id the revision's id
     */
    public static String className(
            String pattern, Instant created, String message, String id, Collection<String> taken) {
        String title = title(message);
        String name = (title.isEmpty() ? pattern.replace("_{title}", "") : pattern)
                .replace("{title}", title)
                .replace("{date}", DATE.format(created))
                .replace("{time}", TIME.format(created))
                .replace("{id}", id.replaceAll("[^A-Za-z0-9_]", "_"));
        Set<String> others = taken.stream().map(MigrationNames::folded).collect(toSet());
        String free = name;
        for (int i = 1; others.contains(folded(free)); i++) {
            free = name + letters(i);
        }
        return free;
    }

    /** The words of the message, each with a capital, as many as there is room for. */
    private static String title(String message) {
        var title = new StringBuilder();
        String plain = Normalizer.normalize(message, Normalizer.Form.NFKD).replaceAll("\\p{M}|['’]", "");
        for (String word : plain.split("[^A-Za-z0-9]+", -1)) {
            if (title.length() + word.length() > LONGEST_TITLE && !title.isEmpty()) {
                break;
            }
            if (!word.isEmpty()) {
                title.append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word, 1, Math.min(word.length(), LONGEST_TITLE));
            }
        }
        return title.toString();
    }

    /** B, C, …, Z, AA, AB, …: the first one has none, so that it counts as A. */
    private static String letters(int number) {
        var letters = new StringBuilder();
        for (int rest = number; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
