// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.TableOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogs say of a table besides its columns.
 *
 * @param schema its schema's number
 * @param name its name
 * @param comment its comment, or null
 * @param lastColumn the highest number of a column
 * @param options how its rows are kept
 * @param oddities what a table of ours can't hold, each as the rest of a sentence
 */
record TableFacts(
        long schema,
        String name,
        @Nullable String comment,
        int lastColumn,
        TableOptions options,
        List<String> oddities) {

    /** Reads the array that {@link CatalogCrawler} asks for. */
    static TableFacts of(@Nullable String[] facts) {
        List<String> oddities = new ArrayList<>();
        if ("p".equals(facts[2])) {
            oddities.add("is partitioned; its partitions are left alone");
        }
        if (facts[5] != null) {
            oddities.add(lost("is in tablespace " + facts[5]));
        }
        if (facts[6] != null) {
            oddities.add(lost("is kept by access method " + facts[6]));
        }
        if (facts[7] != null) {
            oddities.add(lost("takes its columns from type " + facts[7]));
        }
        return new TableFacts(
                Long.parseLong(given(facts[8])),
                given(facts[0]),
                facts[1],
                Integer.parseInt(given(facts[9])),
                new TableOptions("u".equals(facts[3]), StorageParameters.of(facts[4]), facts[10]),
                oddities);
    }

    /** What a table of ours can't hold. */
    List<Finding> findings(String subject) {
        return oddities.stream()
                .map(it -> new Finding(Finding.Kind.NOTE, subject, it))
                .toList();
    }

    private static String lost(String what) {
        return what + ", which would be lost if it were made anew";
    }

    private static String given(@Nullable String fact) {
        if (fact == null) {
            throw new IllegalArgumentException("a fact of a table is missing");
        }
        return fact;
    }
}
