// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.expected;

import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.MigrationWriter;
import dev.aludel.codegen.RevisionInfo;
import dev.aludel.codegen.UnwritableMigrationException;
import dev.aludel.commands.Project;
import dev.aludel.commands.source.CompilationFailedException;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionNode;
import dev.aludel.schema.Schema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replayed schemas, kept by a hash of the history that made them. Each is kept as a compiled migration that makes it from
 * nothing: reading it takes neither a PostgreSQL nor a format of its own.
 */
final class ExpectedCache {

    private static final String FORMAT = "expected 1";

    private static final String CLASS_NAME = "M00000000_0000_Replayed";

    private final Project project;

    ExpectedCache(Project project) {
        this.project = project;
    }

    /** The key of the schema that migrations make up to these heads; code of data steps counts by its name. */
    String key(MigrationCatalog catalog, Set<String> heads) {
        Set<String> wanted = catalog.graph().ancestors(heads);
        List<String> parts = new ArrayList<>(List.of(
                FORMAT,
                project.configuration().defaultSchema(),
                String.join("\0", project.configuration().otherSchemas())));
        for (RevisionNode revision : catalog.graph().revisions()) {
            if (wanted.contains(revision.id())) {
                parts.add(revision.id());
                parts.add(Checksum.of(catalog.upgradeOf(revision)));
            }
        }
        return project.tool().cache().key(parts);
    }

    Optional<Schema> find(String key) {
        return project.tool().cache().find(key).map(this::schema);
    }

    private Schema schema(Map<String, byte[]> classes) {
        var source = MigrationSource.compiled(classes, ExpectedCache.class.getClassLoader());
        return MigrationCatalog.of(source).expected().schema();
    }

    /** Keeps a schema, if a migration can say it. */
    void put(String key, Schema schema) {
        Plan plan = new SchemaDiffer().plan(Schema.empty(), schema);
        var revision = new RevisionInfo("replayed", List.of(), "Replayed", "", true);
        var spec = new MigrationSpec(project.migrationsPackage(), CLASS_NAME, revision, plan, Plan.empty(), List.of());
        Map<String, byte[]> classes;
        try {
            Path file = project.migrationsDirectory().resolve(CLASS_NAME + ".java");
            classes = project.compiler().compiled(file, new MigrationWriter().write(spec));
        } catch (UnwritableMigrationException | CompilationFailedException e) {
            // Too much for a class: it is replayed again the next time.
            return;
        }
        if (schema(classes).equals(schema)) {
            project.tool().cache().put(key, classes);
        }
    }
}
