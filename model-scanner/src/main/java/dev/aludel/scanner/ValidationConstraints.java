// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import org.hibernate.HibernateException;
import org.hibernate.boot.MappingException;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.jaxb.Origin;
import org.hibernate.boot.jaxb.SourceType;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;

/**
 * What Bean Validation's constraints say about columns: not null, lengths, digits, checks.
 *
 * <p>Hibernate applies them while it builds a session factory, through a class of its own that isn't public; without
 * them a scan would see other columns than the application makes.
 */
final class ValidationConstraints {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";
    private static final int PARAMETERS = 5;

    private final StandardServiceRegistry registry;
    private final Map<String, Object> settings;

    ValidationConstraints(StandardServiceRegistry registry) {
        this.registry = registry;
        this.settings = registry.requireService(ConfigurationService.class).getSettings();
    }

    void applyTo(MetadataImplementor metadata) {
        if (!wanted()) {
            return;
        }
        ClassLoaderService classes = registry.requireService(ClassLoaderService.class);
        Object factory = validatorFactory(classes);
        if (factory == null) {
            return;
        }
        try {
            activator(classes)
                    .invoke(
                            null,
                            factory,
                            metadata.getEntityBindings(),
                            settings,
                            metadata.getDatabase().getDialect(),
                            new ClassLoaderAccessImpl(null, classes));
        } catch (InvocationTargetException e) {
            throw refused(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw refused(e);
        } finally {
            close(factory);
        }
    }

    private boolean wanted() {
        Object mode = settings.getOrDefault(
                "jakarta.persistence.validation.mode", settings.get("javax.persistence.validation.mode"));
        String modes = mode == null ? "auto" : mode.toString().toLowerCase(Locale.ROOT);
        boolean ddl = modes.contains("auto") || modes.contains("ddl");
        return ddl && !"false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")));
    }

    private static Method activator(ClassLoaderService classes) {
        for (Method method : classes.classForName(ACTIVATOR).getDeclaredMethods()) {
            if ("applyRelationalConstraints".equals(method.getName()) && method.getParameterCount() == PARAMETERS) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new UnsupportedHibernateException(
                org.hibernate.Version.getVersionString() + ", whose Bean Validation integration is not known");
    }

    private static @org.jspecify.annotations.Nullable Object validatorFactory(ClassLoaderService classes) {
        Class<?> validation;
        try {
            validation = classes.classForName("jakarta.validation.Validation");
        } catch (ClassLoadingException e) {
            return null;
        }
        try {
            return validation.getMethod("buildDefaultValidatorFactory").invoke(null);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getTargetException();
            boolean noProvider = cause.getClass().getSimpleName().equals("NoProviderFoundException");
            if (noProvider) {
                return null;
            }
            Object plain = withoutExpressionLanguage(classes, validation);
            if (plain == null) {
                throw refused(cause);
            }
            return plain;
        } catch (ReflectiveOperationException e) {
            throw refused(e);
        }
    }

    /** A factory for class paths without an expression language, which only messages need; null if it can't be had. */
    private static @org.jspecify.annotations.Nullable Object withoutExpressionLanguage(
            ClassLoaderService classes, Class<?> validation) {
        try {
            Object interpolator = classes.classForName(
                            "org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator")
                    .getConstructor()
                    .newInstance();
            Object provider = validation.getMethod("byDefaultProvider").invoke(null);
            Class<?> bootstrap = classes.classForName("jakarta.validation.bootstrap.GenericBootstrap");
            Object configuration = bootstrap.getMethod("configure").invoke(provider);
            Class<?> configurations = classes.classForName("jakarta.validation.Configuration");
            configurations
                    .getMethod("messageInterpolator", classes.classForName("jakarta.validation.MessageInterpolator"))
                    .invoke(configuration, interpolator);
            return configurations.getMethod("buildValidatorFactory").invoke(configuration);
        } catch (ReflectiveOperationException | ClassLoadingException e) {
            return null;
        }
    }

    private static void close(Object factory) {
        if (factory instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw refused(e);
            }
        }
    }

    private static HibernateException refused(Throwable cause) {
        String message = "Bean Validation's constraints can't be applied: " + cause.getMessage();
        return new MappingException(message, cause, new Origin(SourceType.OTHER, "Bean Validation"));
    }
}
