// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The class files of one package, wherever a class loader finds that package.
 *
 * <p>A jar inside a jar is read through the connection that the loader's own URLs make, so that Spring Boot's nested jars
 * need nothing special. A jar without entries for directories doesn't answer for a package; the jars of a
 * {@link URLClassLoader} are then looked through one by one.
 */
final class PackageListing {

    private static final String SUFFIX = ".class";

    private final ClassLoader loader;

    private final String packageName;

    private final String folder;

    private final Map<String, byte[]> files = new TreeMap<>();

    PackageListing(ClassLoader loader, String packageName) {
        this.loader = loader;
        this.packageName = packageName;
        this.folder = packageName.replace('.', '/') + "/";
    }

    /** The bytes of each class file, by class name; of two of one name the one that would be loaded. */
    Map<String, byte[]> classFiles() {
        try {
            for (URL place : places()) {
                list(place);
            }
        } catch (IOException e) {
            throw UnusableMigrationException.unreadable("package " + packageName, String.valueOf(e.getMessage()), e);
        }
        return files;
    }

    private List<URL> places() throws IOException {
        List<URL> places = new ArrayList<>(Collections.list(loader.getResources(folder)));
        if (places.isEmpty() && loader instanceof URLClassLoader urls) {
            for (URL url : urls.getURLs()) {
                if (url.getPath().endsWith(".jar")) {
                    places.add(new URL("jar:" + url + "!/"));
                }
            }
        }
        return places;
    }

    private void list(URL place) throws IOException {
        if (place.getProtocol().equals("file")) {
            directory(place);
            return;
        }
        URLConnection connection = place.openConnection();
        if (!(connection instanceof JarURLConnection jar)) {
            throw new IOException("it is at " + place + ", neither a directory nor a jar");
        }
        connection.setUseCaches(false);
        // Not always the package: a loader may have a folder inside a jar as its root.
        String prefix = jar.getEntryName() == null ? folder : jar.getEntryName();
        try (JarFile file = jar.getJarFile()) {
            for (JarEntry entry : Collections.list(file.entries())) {
                if (entry.getName().startsWith(prefix)) {
                    try (InputStream bytes = file.getInputStream(entry)) {
                        add(entry.getName().substring(prefix.length()), bytes);
                    }
                }
            }
        }
    }

    private void directory(URL place) throws IOException {
        try (Stream<Path> paths = Files.list(Path.of(new URI(place.toString())))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                try (InputStream bytes = Files.newInputStream(path)) {
                    add(String.valueOf(path.getFileName()), bytes);
                }
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new IOException(place + " is no directory", e);
        }
    }

    private void add(String file, InputStream bytes) throws IOException {
        boolean wanted = file.endsWith(SUFFIX)
                && file.indexOf('/') < 0
                && !file.equals("package-info.class")
                && !file.equals("module-info.class");
        String className = packageName + "." + file.replace(SUFFIX, "");
        if (wanted && !files.containsKey(className)) {
            files.put(className, bytes.readAllBytes());
        }
    }
}
