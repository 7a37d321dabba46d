// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The migrations among classes whose bytes are in memory. */
final class CompiledMigrations implements MigrationSource {

    private final Map<String, byte[]> classes;

    private final ClassLoader loader;

    CompiledMigrations(Map<String, byte[]> classes, ClassLoader parent) {
        this.classes = new TreeMap<>(classes);
        this.loader = new MemoryLoader(new HashMap<>(classes), parent);
    }

    @Override
    public List<RevisionNode> list() {
        List<RevisionNode> revisions = new ArrayList<>();
        classes.forEach((name, bytes) -> ClassFile.revision(name, bytes).ifPresent(revisions::add));
        return revisions;
    }

    @Override
    public Migration load(String className) {
        return MigrationLoading.load(loader, className);
    }

    /** A loader of classes from their bytes. */
    private static final class MemoryLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        /** Its own classes come first: the class path of a build holds what the sources were the last time. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean own = classes.containsKey(name) && findLoadedClass(name) == null;
                return own ? findClass(name) : super.loadClass(name, resolve);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
