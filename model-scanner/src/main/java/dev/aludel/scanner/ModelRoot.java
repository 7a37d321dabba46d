// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A directory or jar whose classes are looked through.
 *
 * @param path where it is
 */
record ModelRoot(Path path) {

    private static final String CLASS = ".class";

    static ModelRoot of(URL url) {
        try {
            return new ModelRoot(Path.of(url.toURI()));
        } catch (URISyntaxException | IllegalArgumentException | java.nio.file.FileSystemNotFoundException e) {
            throw new ModelPathNotReadableException(url.toString(), "is no file", e);
        }
    }

    /** The root that a resource with this path was found in. */
    static ModelRoot holding(URL resource, String path) {
        String text = resource.toString();
        String root = text.substring(0, text.length() - path.length());
        if (root.startsWith("jar:") && root.endsWith("!/")) {
            root = root.substring("jar:".length(), root.length() - "!/".length());
        }
        try {
            return of(URI.create(root).toURL());
        } catch (IOException e) {
            throw new ModelPathNotReadableException(text, "is no file", e);
        }
    }

    /** Whether it is a directory, as what a project has just compiled is. */
    boolean isDirectory() {
        return Files.isDirectory(path);
    }

    /** The classes whose names, with slashes, are wanted, in the order of their paths. */
    List<ClassFile> classes(Predicate<String> wanted) {
        if (!Files.exists(path)) {
            throw new ModelPathNotReadableException(path.toString(), "does not exist", null);
        }
        try {
            return Files.isDirectory(path) ? inDirectory(wanted) : inJar(wanted);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ModelPathNotReadableException(path.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<ClassFile> inDirectory(Predicate<String> wanted) throws IOException {
        List<ClassFile> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> sorted =
                    files.filter(it -> it.toString().endsWith(CLASS)).sorted().toList();
            for (Path file : sorted) {
                if (wanted.test(className(path.relativize(file).toString().replace('\\', '/')))) {
                    found.add(classFile(file.toString(), Files.newInputStream(file)));
                }
            }
        }
        return found;
    }

    private List<ClassFile> inJar(Predicate<String> wanted) throws IOException {
        List<ClassFile> found = new ArrayList<>();
        try (var jar = new JarFile(path.toFile(), false)) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                if (name.endsWith(CLASS) && !name.startsWith("META-INF/") && wanted.test(className(name))) {
                    found.add(classFile(path + "!/" + name, jar.getInputStream(entry)));
                }
            }
        }
        return found;
    }

    private static ClassFile classFile(String place, InputStream bytes) {
        try (InputStream in = new BufferedInputStream(bytes)) {
            return ClassFile.read(in);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "ends too early" : e.getMessage();
            throw new ModelPathNotReadableException(place, reason, e);
        }
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length());
    }
}
