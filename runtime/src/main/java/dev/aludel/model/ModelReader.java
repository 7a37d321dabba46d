// SPDX-License-Identifier: Apache-2.0
package dev.aludel.model;

import java.net.URL;
import java.util.List;

/** Reads an entity model; implemented where Hibernate is, called from where it is not. */
public interface ModelReader {

    /**
     * The schema that the entities ask for.
     *
     * @param request which entities, and how
     * @param roots the directories and jars to look for packages and persistence units in
     * @throws dev.aludel.error.MigrationException if a class doesn't load, or Hibernate refuses a mapping
     */
    ModelSchema read(ModelRequest request, List<URL> roots);
}
