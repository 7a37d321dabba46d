// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.boot.Metadata;
import org.hibernate.tool.schema.internal.SchemaCreatorImpl;

/** The statements that make a model's schema: Hibernate's own, and those from what was scanned. */
final class HibernateExport {

    private HibernateExport() {}

    /** What Hibernate's schema export would run, without rows. */
    static List<String> statements(Scan scan) {
        ClassLoader loader = HibernateExport.class.getClassLoader();
        MappingSources sources = new EntityDiscovery(scan.request(), List.of(), loader).find();
        try (var boot = new MetadataBoot(scan.request(), sources.properties(), loader)) {
            Metadata metadata = boot.metadata(sources);
            var creator =
                    new SchemaCreatorImpl(boot.metadata(sources).getDatabase().getServiceRegistry());
            return creator.generateCreationCommands(metadata, true).stream()
                    .filter(it -> !it.isBlank() && !it.startsWith("insert "))
                    .toList();
        }
    }

    /** What makes the scanned schema, foreign keys last. */
    static List<String> statements(Schema schema) {
        List<Operation> operations = new ArrayList<>();
        schema.namespaces().forEach(it -> operations.add(new CreateSchema(it)));
        schema.sequences().forEach(it -> operations.add(new CreateSequence(it)));
        for (Table table : schema.tables()) {
            List<Constraint> others = table.constraints().stream()
                    .filter(it -> !(it instanceof ForeignKey))
                    .toList();
            operations.add(new CreateTable(table.constraints(others)));
        }
        for (Table table : schema.tables()) {
            table.constraints(ForeignKey.class).forEach(it -> operations.add(new AddConstraint(table.name(), it)));
        }
        return operations.stream()
                .flatMap(it -> it.statements().stream())
                .map(it -> it.sql())
                .toList();
    }
}
