// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A folder in which a test compiles a model of its own, scanned through a class loader of its own. */
record ModelFolder(Path path) {

    ModelFolder compile(String className, String source) throws IOException {
        Path file = path.resolveSibling(path.getFileName() + "-sources").resolve(className.replace('.', '/') + ".java");
        Files.createDirectories(file.getParent());
        Files.createDirectories(path);
        Files.writeString(file, source);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        path.toString(),
                        "-cp",
                        path + java.io.File.pathSeparator + testClassPath(),
                        file.toString());
        if (result != 0) {
            throw new AssertionError(className + " does not compile");
        }
        return this;
    }

    ModelFolder file(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    void delete(String name) throws IOException {
        Files.delete(path.resolve(name));
    }

    /** The same classes in a jar. */
    Path jar() throws IOException {
        Path jar = path.resolveSibling(path.getFileName() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted().toList()) {
                String name = path.relativize(file).toString().replace('\\', '/');
                if (!name.isEmpty()) {
                    entries.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, entries);
                    }
                }
            }
        }
        return jar;
    }

    ModelSchema scan(ModelRequest request) throws IOException {
        return scan(request, List.of(path), true);
    }

    static ModelSchema scan(ModelRequest request, List<Path> roots, boolean tellRoots) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path root : roots) {
            urls.add(root.toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new URLClassLoader(urls.toArray(URL[]::new), ModelFolder.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return new HibernateModelReader().read(request, tellRoots ? urls : List.of());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String testClassPath() {
        return Stream.of(jakarta.persistence.Entity.class, org.hibernate.annotations.Comment.class)
                .map(it ->
                        it.getProtectionDomain().getCodeSource().getLocation().getPath())
                .reduce((left, right) -> left + java.io.File.pathSeparator + right)
                .orElseThrow();
    }
}
