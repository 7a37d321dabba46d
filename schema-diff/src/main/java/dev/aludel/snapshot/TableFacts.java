// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogs say of a table besides its columns.
 *
 * @param comment its comment, or null
 * @param partitioned whether it is split into partitions
 * @param unlogged whether it survives no crash
 * @param parameters its storage parameters, or null
 * @param tablespace the tablespace that it is in, or null for the database's
 * @param accessMethod the access method, or null for {@code heap}
 * @param rowType the type that it takes its columns from, or null
 */
record TableFacts(
        @Nullable String comment,
        boolean partitioned,
        boolean unlogged,
        @Nullable String parameters,
        @Nullable String tablespace,
        @Nullable String accessMethod,
        @Nullable String rowType) {

    /** Reads the array that {@link CatalogCrawler} asks for, from its second element on. */
    static TableFacts of(String[] facts) {
        return new TableFacts(
                facts[1], facts[2].equals("p"), facts[3].equals("u"), facts[4], facts[5], facts[6], facts[7]);
    }

    /** What a table of ours can't hold. */
    List<Finding> findings(String subject) {
        List<Finding> findings = new ArrayList<>();
        if (partitioned) {
            findings.add(note(subject, "is partitioned; its partitions are left alone"));
        }
        if (unlogged) {
            findings.add(note(subject, "is unlogged, which would be lost if it were made anew"));
        }
        if (parameters != null) {
            findings.add(note(
                    subject,
                    "has storage parameters %s, which would be lost if it were made anew".formatted(parameters)));
        }
        if (tablespace != null) {
            findings.add(note(
                    subject, "is in tablespace %s, which would be lost if it were made anew".formatted(tablespace)));
        }
        if (accessMethod != null) {
            findings.add(note(
                    subject,
                    "is kept by access method %s, which would be lost if it were made anew".formatted(accessMethod)));
        }
        if (rowType != null) {
            findings.add(note(
                    subject,
                    "takes its columns from type %s, which would be lost if it were made anew".formatted(rowType)));
        }
        return findings;
    }

    private static Finding note(String subject, String message) {
        return new Finding(Finding.Kind.NOTE, subject, message);
    }
}
