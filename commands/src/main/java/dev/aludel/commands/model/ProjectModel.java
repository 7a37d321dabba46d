// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.model;

import dev.aludel.model.ModelReader;
import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The entity model of a project, read in a class loader of its own with the Hibernate of its class path. */
public final class ProjectModel {

    private static final String READER = "dev.aludel.scanner.HibernateModelReader";

    private static final String HIBERNATE = "org.hibernate.boot.MetadataSources";

    private final List<Path> classPath;

    /** The model on a class path. */
    public ProjectModel(List<Path> classPath) {
        this.classPath = List.copyOf(classPath);
    }

    /**
     * The schema that the entities ask for.
     *
     * @throws dev.aludel.error.MigrationException if the class path lacks Hibernate, a class doesn't load, or Hibernate
     *     refuses a mapping
     */
    public ModelSchema read(ModelRequest request) {
        List<URL> roots = classPath.stream().map(ProjectModel::url).toList();
        List<URL> urls = new ArrayList<>(roots);
        urls.add(scanner());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var loader = new ModelClassLoader(urls.toArray(URL[]::new), ProjectModel.class.getClassLoader())) {
            thread.setContextClassLoader(loader);
            return reader(loader).read(request, roots);
        } catch (LinkageError e) {
            throw new HibernateMissingException("class that is needed (%s)".formatted(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ModelReader reader(ClassLoader loader) {
        try {
            loader.loadClass(HIBERNATE);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new HibernateMissingException("Hibernate ORM");
        }
        try {
            return (ModelReader) loader.loadClass(READER).getConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new HibernateMissingException("class that the scanner needs (%s)".formatted(e.getMessage()));
        }
    }

    /** Where the scanner's own classes are; asked without loading them, since they need Hibernate. */
    private static URL scanner() {
        String resource = READER.replace('.', '/') + ".class";
        URL url = ProjectModel.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new IllegalStateException("the tool's own class path has no scanner");
        }
        String text = url.toString();
        try {
            return text.startsWith("jar:")
                    ? new URL(text.substring("jar:".length(), text.indexOf("!/")))
                    : new URL(text.substring(0, text.length() - resource.length()));
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
