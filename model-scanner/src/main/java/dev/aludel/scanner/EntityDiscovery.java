// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.ModelRequest;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the classes, packages and mapping files that a request means. */
final class EntityDiscovery {

    private static final String ORM_XML = "META-INF/orm.xml";
    private static final String PACKAGE_INFO = ".package-info";

    private static final Set<String> MANAGED = Set.of(
            "Ljakarta/persistence/Entity;",
            "Ljakarta/persistence/MappedSuperclass;",
            "Ljakarta/persistence/Embeddable;",
            "Ljakarta/persistence/Converter;");

    private static final int SHOWN_PLACES = 3;

    private final ModelRequest request;
    private final List<URL> roots;
    private final ClassLoader loader;
    private final Set<String> classes = new LinkedHashSet<>();
    private final Set<String> packages = new LinkedHashSet<>();
    private final Set<String> mappingFiles = new LinkedHashSet<>();
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final List<String> searched = new ArrayList<>();
    private final FoundConverters converters = new FoundConverters();

    EntityDiscovery(ModelRequest request, List<URL> roots, ClassLoader loader) {
        this.request = request;
        this.roots = roots;
        this.loader = loader;
    }

    MappingSources find() {
        String unit = request.persistenceUnit();
        if (unit != null) {
            addUnit(unit(unit));
        }
        classes.addAll(request.classes());
        request.packages().forEach(this::addPackage);
        if (unit == null && request.classes().isEmpty() && request.packages().isEmpty()) {
            scanAll(wholeRoots());
            searched.add(0, "all of " + paths(wholeRoots()));
        } else if (!request.packages().isEmpty()) {
            searched.add("packages " + request.packages() + (roots.isEmpty() ? "" : " of " + paths(givenRoots())));
        }
        if (loader.getResource(ORM_XML) != null) {
            mappingFiles.add(ORM_XML);
        }
        properties.putAll(request.properties());
        return new MappingSources(
                classes,
                packages,
                List.copyOf(mappingFiles),
                properties,
                searched.isEmpty() ? "classes " + request.classes() : String.join(", ", searched),
                converters.worthANote());
    }

    private void addPackage(String name) {
        String folder = name.replace('.', '/');
        List<ModelRoot> places = roots.isEmpty() ? rootsHolding(folder) : givenRoots();
        scan(places, it -> it.startsWith(folder + "/"));
    }

    private void addUnit(PersistenceUnit unit) {
        classes.addAll(unit.classes());
        mappingFiles.addAll(unit.mappingFiles());
        properties.putAll(unit.properties());
        searched.add("persistence unit \"" + unit.name() + "\" of " + unit.file());
        ModelRoot root = ModelRoot.holding(unit.file(), PersistenceXml.PATH);
        if (!unit.listedOnly()) {
            scan(List.of(root), it -> true);
        }
        for (String jar : unit.jarFiles()) {
            scan(List.of(new ModelRoot(root.path().resolveSibling(jar))), it -> true);
        }
    }

    private PersistenceUnit unit(String name) {
        List<String> present = new ArrayList<>();
        for (URL file : resources(PersistenceXml.PATH)) {
            for (PersistenceUnit unit : PersistenceXml.read(file)) {
                if (unit.name().equals(name)) {
                    return unit;
                }
                present.add(unit.name());
            }
        }
        throw new PersistenceUnitNotFoundException(name, present);
    }

    private void scan(List<ModelRoot> places, Predicate<String> wanted) {
        for (ModelRoot place : places) {
            place.classes(wanted).forEach(this::add);
        }
    }

    private void add(ClassFile file) {
        if (file.name().endsWith(PACKAGE_INFO) && !file.annotations().isEmpty()) {
            packages.add(file.name().substring(0, file.name().length() - PACKAGE_INFO.length()));
        } else if (file.hasAnyOf(MANAGED)) {
            classes.add(file.name());
        }
    }

    /** Everything; libraries bring entities too, such as Envers' own, which comes with Envers where that is used. */
    private void scanAll(List<ModelRoot> places) {
        for (ModelRoot place : places) {
            List<ClassFile> files = place.classes(it -> !it.startsWith("org/hibernate/"));
            converters.look(place, files);
            files.forEach(this::add);
        }
        classes.removeAll(converters.libraries());
    }

    /** The first places that were looked through; a class path has many. */
    private static String paths(List<ModelRoot> places) {
        List<String> first = places.stream()
                .limit(SHOWN_PLACES)
                .map(it -> it.path().toString())
                .toList();
        int rest = places.size() - first.size();
        return String.join(", ", first) + (rest > 0 ? " and %d more".formatted(rest) : "");
    }

    private List<ModelRoot> givenRoots() {
        return roots.stream().map(ModelRoot::of).toList();
    }

    private List<ModelRoot> wholeRoots() {
        List<URL> whole = roots.isEmpty() && loader instanceof URLClassLoader urls ? List.of(urls.getURLs()) : roots;
        return whole.stream().map(ModelRoot::of).toList();
    }

    private List<ModelRoot> rootsHolding(String folder) {
        Stream<URL> places = resources(folder).stream();
        return places.map(it -> ModelRoot.holding(it, folder)).distinct().toList();
    }

    private List<URL> resources(String path) {
        try {
            return Collections.list(loader.getResources(path));
        } catch (IOException e) {
            throw new ModelPathNotReadableException(path, String.valueOf(e.getMessage()), e);
        }
    }
}
