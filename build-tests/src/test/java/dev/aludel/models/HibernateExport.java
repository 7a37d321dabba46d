// SPDX-License-Identifier: Apache-2.0
package dev.aludel.models;

import dev.aludel.test.TestDatabase;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.hibernate.HibernateException;
import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * Hibernate's own schema export, as an application that starts would run it.
 *
 * @param properties Hibernate's settings
 * @param loader where the classes are
 */
record HibernateExport(Map<String, String> properties, ClassLoader loader) {

    private static final String END = ";-- end of statement";

    private static final String PACKAGE_INFO = ".package-info";

    /** Makes the tables, and returns what was refused, with the reasons. */
    List<String> run(List<Class<?>> classes, TestDatabase database) throws SQLException {
        List<String> refused = new ArrayList<>();
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : script(classes, database, refused).split(END, -1)) {
                if (!sql.isBlank()) {
                    try {
                        statement.execute(sql);
                    } catch (SQLException e) {
                        refused.add(sql.strip() + ": " + e.getMessage());
                    }
                }
            }
        }
        return refused;
    }

    private String script(List<Class<?>> classes, TestDatabase database, List<String> refused) {
        var script = new StringWriter();
        Map<String, Object> settings = new HashMap<>(new TreeMap<>(properties));
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.jdbc.user", database.user());
        settings.put("jakarta.persistence.jdbc.password", database.password());
        settings.put("jakarta.persistence.schema-generation.scripts.action", "create");
        settings.put("jakarta.persistence.schema-generation.scripts.create-target", script);
        settings.put("jakarta.persistence.create-database-schemas", "true");
        settings.put("hibernate.hbm2ddl.delimiter", END);
        // Named queries are not what is asked here, and some want functions of other databases.
        settings.put("hibernate.query.startup_check", "false");
        // Nor are listeners, which some products have made by a container.
        settings.put("hibernate.jpa_callbacks.enabled", "false");
        settings.put("jakarta.persistence.validation.factory", validation());
        try {
            return withMetadata(classes, settings, (metadata, registry) -> {
                try (SessionFactory factory = metadata.buildSessionFactory()) {
                    return factory.isOpen() ? script.toString() : "";
                }
            });
        } catch (HibernateException e) {
            // Something of the product's container is missing, which its tables can do without.
            refused.add("a session factory: " + e.getMessage());
            return withMetadata(classes, settings, (metadata, registry) -> {
                // As a session factory does that is to create tables.
                ((MetadataImplementor) metadata).orderColumns(true);
                return String.join(END, new SchemaCreatorImpl(registry).generateCreationCommands(metadata, false));
            });
        }
    }

    private String withMetadata(
            List<Class<?>> classes, Map<String, Object> settings, BiFunction<Metadata, ServiceRegistry, String> use) {
        var loading = new BootstrapServiceRegistryBuilder().applyClassLoader(loader);
        var registry = new StandardServiceRegistryBuilder(loading.build())
                .applySettings(settings)
                .build();
        try {
            var sources = new MetadataSources(registry);
            for (Class<?> type : classes) {
                if (type.getName().endsWith(PACKAGE_INFO)) {
                    sources.addPackage(type.getPackageName());
                } else {
                    sources.addAnnotatedClass(type);
                }
            }
            return use.apply(sources.buildMetadata(), registry);
        } finally {
            StandardServiceRegistryBuilder.destroy(registry);
        }
    }

    /** Bean Validation without an expression language for its messages, which its default asks for. */
    private static ValidatorFactory validation() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }
}
