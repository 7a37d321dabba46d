// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What became of {@link Rows#fill}: how many rows each table got, and why the others got none. */
public record Filling(Map<String, Integer> rows, Map<String, String> skipped) {

    public Filling {
        rows = Collections.unmodifiableMap(new TreeMap<>(rows));
        skipped = Collections.unmodifiableMap(new TreeMap<>(skipped));
    }
}
