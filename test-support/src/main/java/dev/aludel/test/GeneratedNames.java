// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How the names of constraints and indexes look that nobody gave. */
public final class GeneratedNames {

    /** Hibernate's: a prefix and an MD5 sum to the base 35, which has up to 25 digits. */
    public static final Predicate<String> HIBERNATE = Pattern.compile(
                    "(?i)(?:FK|UK|IDX|CK)_?(?=[a-y]*\\d)[0-9a-y]{22,25}")
            .asMatchPredicate();

    /** PostgreSQL's: made from the table and its columns, a word for the kind, and a number if that was taken. */
    public static final Predicate<String> POSTGRES =
            Pattern.compile("(?s).*_(?:pkey|key|fkey|check|excl|idx)\\d*").asMatchPredicate();

    private GeneratedNames() {}
}
