// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The migrations of one package of a class loader.
 *
 * @param loader the loader
 * @param packageName the package, without those below it
 */
record ClassPathMigrations(ClassLoader loader, String packageName) implements MigrationSource {

    @Override
    public List<RevisionNode> list() {
        List<RevisionNode> revisions = new ArrayList<>();
        for (Map.Entry<String, byte[]> file :
                new PackageListing(loader, packageName).classFiles().entrySet()) {
            ClassFile.revision(file.getKey(), file.getValue()).ifPresent(revisions::add);
        }
        return revisions;
    }

    @Override
    public Migration load(String className) {
        return MigrationLoading.load(loader, className);
    }
}
