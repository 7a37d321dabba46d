// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.revision.RevisionNode;
import java.util.List;
import java.util.Map;

/** Where migrations come from: knows them all by their annotation, and loads a class only when it runs. */
public interface MigrationSource {

    /**
     * The revisions, in no particular order.
     *
     * @throws UnusableMigrationException if a class can't be read, or a migration has no {@link Revision}
     */
    List<RevisionNode> list();

    /**
     * An instance of a migration.
     *
     * @throws UnusableMigrationException if the class doesn't load or is no migration
     * @throws MigrationThrewException if its constructor threw
     */
    Migration load(String className);

    /** The migrations of a package: its class files in directories, jars and jars inside jars. */
    static MigrationSource classPath(ClassLoader loader, String packageName) {
        return new ClassPathMigrations(loader, packageName);
    }

    /**
     * The migrations among classes that were compiled in memory.
     *
     * @param classes the bytes of each class file, by the class's binary name
     * @param parent the loader of everything that they use
     */
    static MigrationSource compiled(Map<String, byte[]> classes, ClassLoader parent) {
        return new CompiledMigrations(classes, parent);
    }
}
