// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.model.ModelRequest;
import dev.aludel.model.ModelSchema;
import dev.aludel.scanner.HibernateModelReader;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.Version;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * An entity model that both Aludel and Hibernate read.
 *
 * @param name what it is called in a test report
 * @param classes its classes; none if it is a persistence unit
 * @param unit its persistence unit, or null
 * @param loader where its classes are
 * @param properties Hibernate's settings
 */
record EntityModel(
        String name,
        List<Class<?>> classes,
        @Nullable String unit,
        ClassLoader loader,
        Map<String, String> properties) {

    /** Whether the Hibernate of this test run is of line 6, which knows less of Jakarta Persistence 3.2. */
    static final boolean HIBERNATE_6 = Version.getVersionString().startsWith("6.");

    private static final String VALIDATION = "jakarta.persistence.validation.mode";

    private static final String SHOP_ROWS = "dev/aludel/samples/shop/rows.sql";

    static EntityModel of(String name, Class<?>... classes) {
        return new EntityModel(name, List.of(classes), null, EntityModel.class.getClassLoader(), Map.of());
    }

    /** The same model with one more of Hibernate's settings. */
    EntityModel with(String key, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(key, value);
        return new EntityModel(name, classes, unit, loader, more);
    }

    /** The same with what Bean Validation's constraints say of columns. */
    EntityModel validated() {
        return with(VALIDATION, "ddl");
    }

    /** A version of the shop: {@code v1} or {@code v2}; both have the same class names, so each has its own loader. */
    static EntityModel shop(String version) {
        Path classes = Path.of(Objects.requireNonNull(System.getProperty("aludel.sample.shop." + version), version));
        try {
            var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, EntityModel.class.getClassLoader());
            return new EntityModel("shop " + version, List.of(), "shop", loader, Map.of());
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A persistence unit in a folder of the tests' resources. */
    static EntityModel unit(String folder, String unit) {
        ClassLoader tests = EntityModel.class.getClassLoader();
        URL root = Objects.requireNonNull(tests.getResource(folder + "/"), folder);
        var loader = new URLClassLoader(new URL[] {root}, tests);
        return new EntityModel(folder, List.of(), unit, loader, Map.of());
    }

    /** The rows that the shop brings along. */
    String rows() {
        try (InputStream stream = Objects.requireNonNull(loader.getResourceAsStream(SHOP_ROWS), SHOP_ROWS)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What Aludel's scanner makes of it. */
    ModelSchema scan(int serverVersion) {
        List<URL> roots = unit == null ? List.of() : Arrays.asList(((URLClassLoader) loader).getURLs());
        var request = new ModelRequest(
                classes.stream().map(Class::getName).toList(), List.of(), unit, properties, "public", serverVersion);
        return inLoader(() -> new HibernateModelReader().read(request, roots));
    }

    /** Makes its tables by Hibernate's own export; a statement that PostgreSQL refuses fails the test. */
    void export(TestDatabase database) {
        Map<String, Object> settings = new HashMap<>(new TreeMap<>(properties));
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.jdbc.user", database.user());
        settings.put("jakarta.persistence.jdbc.password", database.password());
        settings.put("hibernate.hbm2ddl.auto", "create-only");
        settings.put("jakarta.persistence.create-database-schemas", "true");
        settings.put("hibernate.hbm2ddl.halt_on_error", "true");
        settings.putIfAbsent(VALIDATION, "none");
        if (!settings.get(VALIDATION).equals("none")) {
            settings.put("jakarta.persistence.validation.factory", validatorFactory());
        }
        inLoader(() -> {
            try (EntityManagerFactory factory = factory(settings)) {
                return factory.isOpen();
            }
        });
    }

    private EntityManagerFactory factory(Map<String, Object> settings) {
        if (unit != null) {
            return Persistence.createEntityManagerFactory(unit, settings);
        }
        var registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        var sources = new MetadataSources(registry);
        classes.forEach(sources::addAnnotatedClass);
        return sources.buildMetadata().buildSessionFactory();
    }

    /** A factory whose messages need no expression language, of which there is none here. */
    private static ValidatorFactory validatorFactory() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    private <T> T inLoader(java.util.function.Supplier<T> work) {
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
