// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.service.Service;

/**
 * Entities whose id generator can't be made outside the application, because it wants something of a container.
 *
 * <p>While Hibernate builds its metadata it ignores that, and the generator's sequence or table is missing from it. So
 * each generator is made once more, and what Hibernate kept to itself is reported. Its method for that has other
 * parameters in 6.6 than in 7, hence the reflection.
 */
final class UnmadeGenerators {

    private final MetadataImplementor metadata;
    private final StandardServiceRegistry registry;
    private final Report report;

    UnmadeGenerators(MetadataImplementor metadata, StandardServiceRegistry registry, Report report) {
        this.metadata = metadata;
        this.registry = registry;
        this.report = report;
    }

    void report() {
        Method creating = Arrays.stream(KeyValue.class.getMethods())
                .filter(it -> it.getName().equals("createGenerator"))
                .min(Comparator.comparingInt(Method::getParameterCount))
                .orElseThrow(() -> new UnsupportedHibernateException(
                        org.hibernate.Version.getVersionString() + ", whose id generators are not known"));
        Map<String, List<String>> entities = new TreeMap<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity instanceof RootClass root && root.getIdentifier() != null) {
                refusal(creating, root)
                        .ifPresent(it -> entities.computeIfAbsent(it, reason -> new ArrayList<>())
                                .add(entity.getEntityName()));
            }
        }
        entities.forEach((reason, names) -> report.unknown(
                (names.size() == 1 ? "entity " : "entities ")
                        + String.join(", ", names.stream().sorted().toList()),
                "outside the application no id generator can be made (%s), so the sequence or table that it needs is not"
                                .formatted(reason)
                        + " in the model; create that in a revision of your own"));
    }

    /** Why the generator of an entity can't be made, in the words of the last cause. */
    private Optional<String> refusal(Method creating, RootClass root) {
        Object[] arguments = Arrays.stream(creating.getParameterTypes())
                .map(it -> argument(it, root))
                .toArray();
        try {
            creating.invoke(root.getIdentifier(), arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            Throwable cause = e.getTargetException();
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return Optional.of(HibernateErrors.reason(cause));
        } catch (IllegalAccessException e) {
            throw new UnsupportedHibernateException(e.getMessage() + ", which was open before");
        }
    }

    private Object argument(Class<?> type, RootClass root) {
        if (type.isInstance(root)) {
            return root;
        }
        var dialect = metadata.getDatabase().getDialect();
        return type.isInstance(dialect) ? dialect : registry.requireService(type.asSubclass(Service.class));
    }
}
