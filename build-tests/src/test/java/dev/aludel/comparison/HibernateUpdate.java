// SPDX-License-Identifier: Apache-2.0
package dev.aludel.comparison;

import dev.aludel.test.TestDatabase;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Hibernate's own {@code hbm2ddl.auto=update}, and its export. */
final class HibernateUpdate implements Tool {

    private static final String END = ";-- end of statement";

    @Override
    public String name() {
        return "Hibernate's update";
    }

    /** Hibernate's own export of a model. */
    static void export(ShopModel model, TestDatabase database) throws Exception {
        open(
                model,
                database,
                Map.of("hibernate.hbm2ddl.auto", "create-only", "hibernate.hbm2ddl.halt_on_error", "true"));
    }

    @Override
    public void start(ShopModel model, TestDatabase database) throws Exception {
        export(model, database);
    }

    @Override
    public Attempt migrate(ShopModel model, TestDatabase database, ShopChange.Answers answers) throws Exception {
        var script = new StringWriter();
        open(
                model,
                database,
                Map.of(
                        "jakarta.persistence.schema-generation.database.action",
                        "update",
                        "jakarta.persistence.schema-generation.scripts.action",
                        "update",
                        "jakarta.persistence.schema-generation.scripts.create-target",
                        script,
                        "hibernate.hbm2ddl.delimiter",
                        END));
        List<String> statements = Stream.of(script.toString().split(END, -1))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
        return new Attempt(statements.size(), false, String.join("\n", statements), false);
    }

    private static void open(ShopModel model, TestDatabase database, Map<String, Object> more) throws Exception {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("jakarta.persistence.jdbc.url", database.url());
        settings.put("jakarta.persistence.jdbc.user", database.user());
        settings.put("jakarta.persistence.jdbc.password", database.password());
        settings.put("jakarta.persistence.validation.mode", "none");
        model.inLoader(HibernateUpdate.class.getClassLoader(), model.classes(), () -> {
            try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("shop", settings)) {
                return factory.isOpen();
            }
        });
    }
}
