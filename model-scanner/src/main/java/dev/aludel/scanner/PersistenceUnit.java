// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.net.URL;
import java.util.List;
import java.util.Map;

/**
 * One unit of a {@code persistence.xml}.
 *
 * @param name its name
 * @param file the {@code persistence.xml}
 * @param classes the classes that it lists
 * @param mappingFiles the mapping files that it lists
 * @param jarFiles the further jars that it lists, relative to its root
 * @param listedOnly whether classes that it doesn't list are left out
 * @param properties its settings
 */
record PersistenceUnit(
        String name,
        URL file,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean listedOnly,
        Map<String, String> properties) {}
