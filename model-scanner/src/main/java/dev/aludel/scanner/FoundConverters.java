// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The converters of a whole class path, and the rule which of them are a library's: an application registers those by
 * itself or not at all, but one that applies automatically would change the type of every attribute that it fits.
 *
 * <p>A converter is the model's if it stands in a directory, in a jar with entities or mapped superclasses, or in a package
 * of the same owner as an entity: {@code com.acme} of {@code com.acme.shop.Order}. Spring's never are, although the jar of
 * Spring Data has mapped superclasses.
 */
final class FoundConverters {

    private static final Set<String> CONVERTER = Set.of("Ljakarta/persistence/Converter;");

    private static final Set<String> OWNING =
            Set.of("Ljakarta/persistence/Entity;", "Ljakarta/persistence/MappedSuperclass;");

    private static final String SPRING = "org.springframework.";

    /** Hosts that stand where the owner's name stands in other packages. */
    private static final Set<String> HOSTS = Set.of("github", "gitlab", "bitbucket", "googlecode", "sourceforge");

    private final Map<String, ModelRoot> jars = new LinkedHashMap<>();
    private final Set<ModelRoot> holding = new LinkedHashSet<>();
    private final Set<String> owners = new LinkedHashSet<>();

    /** Notes what stands in one place of the class path. */
    void look(ModelRoot place, List<ClassFile> files) {
        for (ClassFile file : files) {
            if (file.hasAnyOf(CONVERTER) && (!place.isDirectory() || file.name().startsWith(SPRING))) {
                jars.put(file.name(), place);
            } else if (file.hasAnyOf(OWNING) && !file.name().startsWith(SPRING)) {
                holding.add(place);
                owners.add(owner(file.name()));
            }
        }
    }

    /** Those that are not the model's. */
    List<String> libraries() {
        List<String> libraries = new ArrayList<>();
        jars.forEach((name, jar) -> {
            boolean model = holding.contains(jar) || owners.contains(owner(name));
            if (name.startsWith(SPRING) || !model) {
                libraries.add(name);
            }
        });
        return libraries;
    }

    /** Those of them that a person should hear of: an application may have them, unlike Spring's. */
    List<String> worthANote() {
        return libraries().stream().filter(it -> !it.startsWith(SPRING)).toList();
    }

    private static String owner(String className) {
        String[] words = className.split("\\.", -1);
        int owner = words.length > 2 && HOSTS.contains(words[1]) ? 3 : 2;
        return String.join(".", List.of(words).subList(0, Math.min(owner, words.length - 1)));
    }
}
