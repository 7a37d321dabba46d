// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.ModelRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataBuilderImplementor;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.PostgreSQLDialect;

/** Boots Hibernate's metadata as the application would, short of a connection and of a session factory. */
final class MetadataBoot implements AutoCloseable {

    /** Settings that lead to a database; nothing here may connect to one. */
    private static final List<String> CONNECTING = List.of(
            "hibernate.connection.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "jakarta.persistence.jdbc.",
            "javax.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "javax.persistence.jtaDataSource",
            "javax.persistence.nonJtaDataSource");

    private static final int MAJOR = 10_000;

    private final GeneratedNames generatedNames = new GeneratedNames();
    private final ClassLoader loader;
    private final StandardServiceRegistry registry;

    MetadataBoot(ModelRequest request, Map<String, String> properties, ClassLoader loader) {
        this.loader = loader;
        this.registry = HibernateErrors.asking(() -> registry(settings(request, properties), loader));
    }

    /** The metadata of the sources, validated, its columns in the order of Hibernate's own export. */
    MetadataImplementor metadata(MappingSources sources) {
        List<Class<?>> classes = new ModelClasses(loader).load(sources.classes());
        return HibernateErrors.asking(() -> {
            var wanted = new MetadataSources(registry);
            classes.forEach(wanted::addAnnotatedClass);
            sources.packages().forEach(wanted::addPackage);
            sources.mappingFiles().forEach(wanted::addResource);
            MetadataBuilder builder = wanted.getMetadataBuilder();
            var options = ((MetadataBuilderImplementor) builder).getMetadataBuildingOptions();
            builder.applyImplicitNamingStrategy(generatedNames.listeningTo(options.getImplicitNamingStrategy()));
            var metadata = (MetadataImplementor) builder.build();
            checkDialect(metadata.getDatabase().getDialect());
            // Column types are cached when first asked for, so validation's lengths must come before.
            new ValidationConstraints(registry).applyTo(metadata);
            new TimestampColumns(metadata, registry).apply();
            metadata.orderColumns(true);
            metadata.validate();
            return metadata;
        });
    }

    private static void checkDialect(Dialect dialect) {
        if (!(dialect instanceof PostgreSQLDialect)) {
            throw new UnsupportedMappingException(List.of(
                    "the dialect is %s, which is not PostgreSQL's. Leave out hibernate.dialect, or name PostgreSQLDialect."
                            .formatted(dialect.getClass().getName())));
        }
    }

    /** Reports the id generators that Hibernate silently left out. */
    void reportUnmadeGenerators(MetadataImplementor metadata, Report report) {
        new UnmadeGenerators(metadata, registry, report).report();
    }

    GeneratedNames generatedNames() {
        return generatedNames;
    }

    @Override
    public void close() {
        StandardServiceRegistryBuilder.destroy(registry);
    }

    private static StandardServiceRegistry registry(Map<String, Object> settings, ClassLoader loader) {
        BootstrapServiceRegistry bootstrap =
                new BootstrapServiceRegistryBuilder().applyClassLoader(loader).build();
        return new StandardServiceRegistryBuilder(bootstrap)
                .applySettings(settings)
                .build();
    }

    private static Map<String, Object> settings(ModelRequest request, Map<String, String> properties) {
        Map<String, Object> settings = new LinkedHashMap<>();
        properties.forEach((key, value) -> {
            if (CONNECTING.stream().noneMatch(key::startsWith)) {
                settings.put(key, value);
            }
        });
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
        settings.put("jakarta.persistence.database-product-version", version(request.serverVersion()));
        settings.put("jakarta.persistence.database-major-version", String.valueOf(request.serverVersion() / MAJOR));
        settings.put("jakarta.persistence.database-minor-version", String.valueOf(request.serverVersion() % MAJOR));
        return settings;
    }

    private static String version(int number) {
        return number / MAJOR + "." + number % MAJOR;
    }
}
