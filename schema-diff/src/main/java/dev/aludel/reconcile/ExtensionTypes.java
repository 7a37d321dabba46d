// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The extensions that well-known types are of, for whoever has used such a type and lacks its extension. */
final class ExtensionTypes {

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(
            Map.entry("citext", "citext"),
            Map.entry("cube", "cube"),
            Map.entry("ean13", "isn"),
            Map.entry("geography", "postgis"),
            Map.entry("geometry", "postgis"),
            Map.entry("halfvec", "vector"),
            Map.entry("hstore", "hstore"),
            Map.entry("isbn", "isn"),
            Map.entry("isbn13", "isn"),
            Map.entry("issn", "isn"),
            Map.entry("lo", "lo"),
            Map.entry("lquery", "ltree"),
            Map.entry("ltree", "ltree"),
            Map.entry("ltxtquery", "ltree"),
            Map.entry("raster", "postgis_raster"),
            Map.entry("seg", "seg"),
            Map.entry("semver", "semver"),
            Map.entry("sparsevec", "vector"),
            Map.entry("upc", "isn"),
            Map.entry("vector", "vector"));

    private ExtensionTypes() {}

    /** The extension that a type is of, by its name without its schema and what stands in parentheses behind it. */
    static Optional<String> extension(String type) {
        int parentheses = type.indexOf('(');
        String bare = (parentheses < 0 ? type : type.substring(0, parentheses)).strip();
        String name = bare.substring(bare.lastIndexOf('.') + 1).replace("\"", "");
        return Optional.ofNullable(EXTENSIONS.get(name.toLowerCase(Locale.ROOT)));
    }
}
