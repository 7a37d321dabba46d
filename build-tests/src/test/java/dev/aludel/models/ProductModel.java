// SPDX-License-Identifier: Apache-2.0
package dev.aludel.models;

import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import dev.aludel.scanner.HibernateModelReader;
import dev.aludel.test.TestDatabase;
import java.io.IOException;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a published product, in jars that were fetched before.
 *
 * @param name how it is called in the files and on the command line
 * @param previous the models of older versions
 * @param loader its classes, below Hibernate's
 * @param jars those whose entities are read
 * @param properties Hibernate's settings
 */
record ProductModel(
        String name, List<String> previous, ClassLoader loader, List<Path> jars, Map<String, String> properties) {

    private static final String HIBERNATE_KEYS = "hibernate.";

    private static final Set<String> MANAGED = Set.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.Converter");

    /** The jars that the command fetched, but for the libraries that the acceptance tests bring themselves. */
    private static final List<String> OURS =
            List.of("hibernate-core-", "hibernate-platform-", "jakarta.persistence-api-", "jakarta.transaction-api-");

    /**
     * Reads what is to be read, and where.
     *
     * @param definition the file that says which artifacts it is made of
     * @param fetched the directory with its jars: {@code first} stands before {@code then} on the class path
     */
    static ProductModel of(Path definition, Path fetched) {
        Properties stated = new Properties();
        try (Reader reader = Files.newBufferedReader(definition)) {
            stated.load(reader);
            List<Path> all = new ArrayList<>(jars(fetched.resolve("first")));
            all.addAll(jars(fetched.resolve("then")));
            List<String> wanted = Arrays.asList(stated.getProperty("entities").split(" "));
            List<Path> read = all.stream()
                    .filter(it -> wanted.contains(it.getFileName().toString()))
                    .toList();
            Map<String, String> settings = new TreeMap<>();
            stated.stringPropertyNames().stream()
                    .filter(it -> it.startsWith(HIBERNATE_KEYS))
                    .forEach(it -> settings.put(it, stated.getProperty(it)));
            URL[] urls = new URL[all.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = all.get(i).toUri().toURL();
            }
            return new ProductModel(
                    definition.getFileName().toString().replace(".properties", ""),
                    List.of(stated.getProperty("previous", "").split(" ")),
                    new URLClassLoader(urls, ProductModel.class.getClassLoader()),
                    read,
                    settings);
        } catch (IOException e) {
            throw new IllegalStateException(definition + ": " + e.getMessage(), e);
        }
    }

    private static List<Path> jars(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(it -> it.toString().endsWith(".jar"))
                    .filter(it -> OURS.stream()
                            .noneMatch(ours -> it.getFileName().toString().startsWith(ours)))
                    .sorted()
                    .toList();
        }
    }

    /** What Aludel's scanner finds in the jars and makes of it. */
    ModelSchema scan(int serverVersion) {
        List<URL> roots = new ArrayList<>();
        for (Path jar : jars) {
            try {
                roots.add(jar.toUri().toURL());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        var request = new ModelRequest(List.of(), List.of(), null, properties, "public", serverVersion);
        return inLoader(() -> new HibernateModelReader().read(request, roots));
    }

    /** Makes its tables by Hibernate's own export, and returns the statements that PostgreSQL refused. */
    List<String> export(TestDatabase database) {
        return inLoader(() -> {
            try {
                return new HibernateExport(properties, loader).run(classes(), database);
            } catch (SQLException e) {
                throw new IllegalStateException(name + " could not be exported: " + e.getMessage(), e);
            }
        });
    }

    /** How many entities it has. */
    int entities() {
        return (int) classes().stream()
                .filter(it -> isMarked(it, Set.of("jakarta.persistence.Entity")))
                .count();
    }

    /** The mapped classes, found by loading all of them: a second way beside the scanner's. */
    private List<Class<?>> classes() {
        List<Class<?>> found = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile())) {
                file.stream()
                        .map(it -> it.getName())
                        .filter(it -> it.endsWith(".class") && !it.startsWith("META-INF/"))
                        .sorted()
                        .map(it -> it.replace(".class", "").replace('/', '.'))
                        .map(this::load)
                        .filter(it -> it != null && (isPackage(it) || isMarked(it, MANAGED)))
                        .forEach(found::add);
            } catch (IOException e) {
                throw new IllegalStateException(jar + ": " + e.getMessage(), e);
            }
        }
        return found;
    }

    private @Nullable Class<?> load(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            // A product has classes for libraries that nobody needs to have; an entity isn't among them.
            return null;
        }
    }

    private static boolean isPackage(Class<?> type) {
        return type.getName().endsWith(".package-info") && type.getDeclaredAnnotations().length > 0;
    }

    private static boolean isMarked(Class<?> type, Set<String> annotations) {
        try {
            return Arrays.stream(type.getDeclaredAnnotations())
                    .map(Annotation::annotationType)
                    .anyMatch(it -> annotations.contains(it.getName()));
        } catch (LinkageError | ArrayStoreException e) {
            return false;
        }
    }

    private <T> T inLoader(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
