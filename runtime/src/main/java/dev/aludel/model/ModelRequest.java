// SPDX-License-Identifier: Apache-2.0
package dev.aludel.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which entities to read, and how.
 *
 * @param classes names of entity classes, embeddables and converters given one by one
 * @param packages packages whose classes are looked through, with those below them
 * @param persistenceUnit a unit of a {@code persistence.xml}, or null
 * @param properties settings handed to Hibernate as they are, stronger than those of the unit
 * @param defaultSchema the schema that names without one mean
 * @param serverVersion PostgreSQL's version as {@code server_version_num} has it: 170004 for 17.4
 */
public record ModelRequest(
        List<String> classes,
        List<String> packages,
        @Nullable String persistenceUnit,
        Map<String, String> properties,
        String defaultSchema,
        int serverVersion) {

    public ModelRequest {
        classes = List.copyOf(classes);
        packages = List.copyOf(packages);
        properties = new TreeMap<>(properties);
        requireNonNull(defaultSchema, "defaultSchema");
    }
}
