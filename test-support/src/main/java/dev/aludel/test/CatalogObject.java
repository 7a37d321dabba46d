// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.util.List;

/** An object of a schema with its first line after its kind, and the lines under it; {@code name} is the bare one. */
record CatalogObject(String schema, String kind, String name, String head, List<CatalogPart> parts) {

    CatalogObject {
        parts = List.copyOf(parts);
    }

    String line() {
        return kind + " " + head;
    }
}
