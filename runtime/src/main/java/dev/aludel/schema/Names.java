// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import java.util.List;

/** Small operations on lists of column names. */
final class Names {

    private Names() {}

    static List<String> renamed(List<String> names, String from, String to) {
        return names.stream().map(it -> it.equals(from) ? to : it).toList();
    }

    static List<String> nonEmpty(List<String> columns, String owner) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(owner + " has no columns");
        }
        return Identifier.checked(columns);
    }
}
