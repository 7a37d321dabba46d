// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What Hibernate is given to read.
 *
 * @param classes names of annotated classes
 * @param packages names of annotated packages
 * @param mappingFiles resources such as {@code META-INF/orm.xml}
 * @param properties settings, the request's over those of the persistence unit
 * @param searched where it was looked for, in words
 * @param leftOut converters that were found and are not the model's
 */
record MappingSources(
        Set<String> classes,
        Set<String> packages,
        List<String> mappingFiles,
        Map<String, String> properties,
        String searched,
        List<String> leftOut) {}
