// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.commands.config.Configuration;
import dev.aludel.commands.config.ConfigurationException;
import dev.aludel.commands.config.Key;
import dev.aludel.schema.QualifiedName;
import dev.aludel.selection.ObjectPattern;
import dev.aludel.selection.Selection;
import java.util.List;
import java.util.Set;

/** What of the database a project looks at, as {@code aludel.include} and {@code aludel.exclude} say. */
public final class Filters {

    private Filters() {}

    /** What a configuration lets through. */
    public static Selection of(Configuration configuration) {
        return of(configuration, Set.of());
    }

    /** What a configuration lets through of these tables and sequences; of all if there are none. */
    public static Selection of(Configuration configuration, Set<QualifiedName> only) {
        return new Selection(patterns(configuration, Key.INCLUDE), patterns(configuration, Key.EXCLUDE), only);
    }

    private static List<ObjectPattern> patterns(Configuration configuration, Key key) {
        String defaultSchema = configuration.defaultSchema();
        return configuration.list(key).stream()
                .map(it -> ObjectPattern.parse(it, defaultSchema)
                        .orElseThrow(() -> ConfigurationException.invalid(
                                key,
                                it,
                                "a name with * and ?, or KIND:NAME with one of the kinds " + ObjectPattern.kinds())))
                .toList();
    }
}
