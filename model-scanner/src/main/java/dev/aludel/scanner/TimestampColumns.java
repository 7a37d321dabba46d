// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.util.List;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorCreator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Value;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What Hibernate's generators of time stamps say about their columns: line 7 makes them required, though not before a
 * generator is created, and that happens while a session factory is built.
 */
final class TimestampColumns {

    private static final List<Class<? extends Annotation>> STAMPS =
            List.of(CreationTimestamp.class, UpdateTimestamp.class, CurrentTimestamp.class);

    private final MetadataImplementor metadata;
    private final ServiceRegistry registry;

    TimestampColumns(MetadataImplementor metadata, ServiceRegistry registry) {
        this.metadata = metadata;
        this.registry = registry;
    }

    void apply() {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            Class<?> owner = entity.getClassName() == null ? null : entity.getMappedClass();
            if (owner != null) {
                entity.getProperties().forEach(it -> apply(entity, owner, it));
            }
        }
    }

    private void apply(PersistentClass entity, Class<?> owner, Property property) {
        if (property.getValue() instanceof Component component) {
            if (component.getComponentClassName() != null && !component.isDynamic()) {
                component.getProperties().forEach(it -> apply(entity, component.getComponentClass(), it));
            }
            return;
        }
        GeneratorCreator creator = property.getValueGeneratorCreator();
        if (creator != null && isStamp(property.getGetter(owner).getMember())) {
            creator.createGenerator(new Context(metadata.getDatabase(), registry, entity, property));
        }
    }

    private static boolean isStamp(@Nullable Member member) {
        return member instanceof AnnotatedElement element && STAMPS.stream().anyMatch(element::isAnnotationPresent);
    }

    /** Where a generator is created for; line 7 asks for more than line 6.6. */
    private record Context(Database database, ServiceRegistry registry, PersistentClass entity, Property property)
            implements GeneratorCreationContext {

        @Override
        public Database getDatabase() {
            return database;
        }

        @Override
        public ServiceRegistry getServiceRegistry() {
            return registry;
        }

        @Override
        public @Nullable String getDefaultCatalog() {
            return null;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return null;
        }

        @Override
        public PersistentClass getPersistentClass() {
            return entity;
        }

        @Override
        public Property getProperty() {
            return property;
        }

        /** Of line 7, whose interface wants it public. */
        @SuppressWarnings({"unused", "EffectivelyPrivate"})
        public RootClass getRootClass() {
            return entity.getRootClass();
        }

        /** Of line 7, whose interface wants it public. */
        @SuppressWarnings({"unused", "EffectivelyPrivate"})
        public Value getValue() {
            return property.getValue();
        }
    }
}
