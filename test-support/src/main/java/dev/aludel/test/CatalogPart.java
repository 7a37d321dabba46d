// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line under a table: a column, a constraint, an index, or the text of a view; {@code rest} is all but its name. */
record CatalogPart(Kind kind, String name, String quotedName, String rest) {

    /** What a part is; the order is that of the lines. */
    enum Kind {
        COLUMN("column", false),
        CONSTRAINT("constraint", true),
        INDEX("index", true),
        UNIQUE_INDEX("unique index", true),
        TEXT("as", false);

        private final String word;
        private final boolean maybeUnnamed;

        Kind(String word, boolean maybeUnnamed) {
            this.word = word;
            this.maybeUnnamed = maybeUnnamed;
        }
    }

    String line(Predicate<String> hidden) {
        String shown = kind.maybeUnnamed && hidden.test(name) ? "*" : quotedName;
        return Stream.of(kind.word, shown, rest).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
