// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.mapping.JavaCompilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of {@code samples/shop} at its first version, and parts of it. */
final class Shop {

    private static final String PACKAGE = "dev.aludel.samples.shop";

    private static final String NAMING = "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

    private static final String DIRECTORY = PACKAGE.replace('.', '/');

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

    private static final Pattern MANAGED = Pattern.compile("(?m)^@(?:Entity|Embeddable|MappedSuperclass)\\b");

    /** The mapped superclass that half of the shop extends: its subclasses are no part of what it is. */
    private static final String SUPERCLASS = "shared/Tracked";

    private final Path work;

    /** By their path below the package, without {@code .java}. */
    private final Map<String, String> sources = new TreeMap<>();

    private final Map<Map<String, String>, ShopModel> made = new HashMap<>();

    /**
     * Reads the sources.
     *
     * @param shop the directory of the sample
     * @param work where classes are put
     */
    Shop(Path shop, Path work) throws IOException {
        this.work = work;
        Path root = shop.resolve("v1/src/main/java").resolve(DIRECTORY);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                sources.put(path.substring(0, path.length() - ".java".length()), Files.readString(file));
            }
        }
    }

    /** Some classes and what they refer to, changed and compiled. */
    ShopModel model(List<String> roots, List<ShopChange.Edit> edits) {
        Map<String, String> changed = new TreeMap<>(sources);
        for (ShopChange.Edit edit : edits) {
            changed.compute(edit.file(), (file, text) -> replaced(String.valueOf(text), edit));
        }
        changed.keySet().retainAll(referred(roots, changed));
        return made.computeIfAbsent(changed, this::compiled);
    }

    private static String replaced(String text, ShopChange.Edit edit) {
        int start = text.indexOf(edit.from());
        if (start < 0 || text.indexOf(edit.from(), start + 1) >= 0) {
            throw new IllegalArgumentException(edit.file() + " has not once: " + edit.from());
        }
        return text.substring(0, start)
                + edit.to()
                + text.substring(start + edit.from().length());
    }

    private static Set<String> referred(List<String> roots, Map<String, String> sources) {
        Set<String> found = new TreeSet<>();
        Deque<String> left = new ArrayDeque<>(roots);
        while (!left.isEmpty()) {
            String file = left.pop();
            if (found.add(file)) {
                String text = code(String.valueOf(sources.get(file)));
                sources.forEach((other, otherText) -> {
                    boolean subclass =
                            !file.equals(SUPERCLASS) && code(otherText).contains(" extends " + simpleName(file) + " ");
                    if (subclass || hasWord(text, simpleName(other))) {
                        left.push(other);
                    }
                });
            }
        }
        return found;
    }

    private static String code(String source) {
        return COMMENT.matcher(source).replaceAll("");
    }

    private static boolean hasWord(String text, String word) {
        return Pattern.compile("\\b" + word + "\\b").matcher(text).find();
    }

    private static String simpleName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    private ShopModel compiled(Map<String, String> files) {
        Map<String, String> byClass = new TreeMap<>();
        files.forEach((file, text) -> byClass.put(className(file), text));
        Path directory = work.resolve("model" + made.size());
        try {
            for (Map.Entry<String, byte[]> each :
                    JavaCompilation.compile(byClass).entrySet()) {
                Path file = directory.resolve(each.getKey().replace('.', '/') + ".class");
                Files.createDirectories(file.getParent());
                Files.write(file, each.getValue());
            }
            Files.createDirectories(directory.resolve("META-INF"));
            Files.writeString(directory.resolve("META-INF/persistence.xml"), units(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShopModel(directory, String.join("\n", files.values()));
    }

    private static String className(String file) {
        return PACKAGE + "." + file.replace('/', '.');
    }

    /** Two units with the same classes: Liquibase wants to be told the dialect, since it reads them without a database. */
    private static String units(Map<String, String> files) {
        String classes = files.entrySet().stream()
                .filter(it -> MANAGED.matcher(it.getValue()).find())
                .map(it -> "<class>" + className(it.getKey()) + "</class>")
                .collect(Collectors.joining("\n        "));
        return """
                <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
                %s%s</persistence>
                """.formatted(
                        unit("shop", classes, ""),
                        unit(
                                "liquibase",
                                classes,
                                "<property name=\"hibernate.dialect\" value=\"org.hibernate.dialect.PostgreSQLDialect\"/>"));
    }

    private static String unit(String name, String classes, String property) {
        return """
                    <persistence-unit name="%s" transaction-type="RESOURCE_LOCAL">
                        <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
                        %s
                        <exclude-unlisted-classes>true</exclude-unlisted-classes>
                        <properties>
                            <property name="hibernate.physical_naming_strategy" value="%s"/>
                            <property name="jakarta.persistence.create-database-schemas" value="true"/>
                            <property name="jakarta.persistence.validation.mode" value="none"/>
                            %s
                        </properties>
                    </persistence-unit>
                """.formatted(name, classes, NAMING, property);
    }
}
