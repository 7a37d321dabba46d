// SPDX-License-Identifier: Apache-2.0
package dev.aludel.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;

/**
 * A process that has Hibernate validate the database: as {@code hibernate.hbm2ddl.auto=validate} does while a session
 * factory is built ({@code factory}), or the validation alone ({@code tool}).
 *
 * <p>Arguments: {@code factory} or {@code tool}, the JDBC URL, the user, the password, the number of entities.
 */
final class ValidateRun {

    private ValidateRun() {}

    /** Runs it. */
    public static void main(String[] arguments) throws ClassNotFoundException {
        LogManager.getLogManager().reset();
        boolean whole = arguments[0].equals("factory");
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.jdbc.url", arguments[1]);
        settings.put("jakarta.persistence.jdbc.user", arguments[2]);
        settings.put("jakarta.persistence.jdbc.password", arguments[3]);
        if (whole) {
            settings.put("hibernate.hbm2ddl.auto", "validate");
        }
        var registry =
                new StandardServiceRegistryBuilder().applySettings(settings).build();
        var sources = new MetadataSources(registry);
        for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
            sources.addAnnotatedClass(Class.forName(EntityModel.className(i)));
        }
        Metadata metadata = sources.buildMetadata();
        if (whole) {
            metadata.buildSessionFactory().close();
        } else {
            validate(metadata, registry);
        }
        StandardServiceRegistryBuilder.destroy(registry);
        System.out.println("valid");
    }

    private static void validate(Metadata metadata, ServiceRegistry registry) {
        Map<String, Object> configuration =
                registry.requireService(ConfigurationService.class).getSettings();
        registry.requireService(SchemaManagementTool.class)
                .getSchemaValidator(configuration)
                .doValidation(metadata, new Options(configuration), ContributableMatcher.ALL);
    }

    /**
     * What Hibernate's tool asks for.
     *
     * @param configuration Hibernate's settings
     */
    private record Options(Map<String, Object> configuration) implements ExecutionOptions {

        @Override
        public Map<String, Object> getConfigurationValues() {
            return configuration;
        }

        @Override
        public boolean shouldManageNamespaces() {
            return false;
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return failure -> {
                throw failure;
            };
        }
    }
}
