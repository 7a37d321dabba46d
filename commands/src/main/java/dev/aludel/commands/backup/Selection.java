// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.backup.BackupCatalog;
import dev.aludel.backup.Relation;
import dev.aludel.commands.config.Configuration;
import dev.aludel.execution.BookkeepingTables;
import dev.aludel.operation.Plan;
import dev.aludel.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a backup holds: whole schemas, or relations. The heads are always in it; the history never is, so that it goes on
 * when a backup is restored.
 *
 * @param schemas the whole schemas; empty if it is relations
 * @param relations the relations
 */
record Selection(Set<String> schemas, Set<Relation> relations) {

    /** The table of the heads. */
    static final String HEADS = BookkeepingTables.HEADS;

    private static final List<String> LEFT_OUT = List.of(BookkeepingTables.HISTORY, BookkeepingTables.PROGRESS);

    /** Everything in the configured schemas. */
    static Selection ofSchemas(Configuration configuration) {
        var schemas = new TreeSet<>(configuration.otherSchemas());
        schemas.add(configuration.defaultSchema());
        schemas.add(historySchema(configuration));
        return new Selection(schemas, Set.of());
    }

    /** What plans touch and what hangs on it; everything where they reach further than their relations. */
    static Selection ofPlans(Configuration configuration, Connection connection, Collection<Plan> plans)
            throws SQLException {
        if (plans.stream().anyMatch(Plan::reachesFurther)) {
            return ofSchemas(configuration);
        }
        Set<Relation> touched = touched(configuration, plans);
        touched.add(new Relation(historySchema(configuration), HEADS));
        return new Selection(Set.of(), new BackupCatalog(connection).withDependents(touched));
    }

    /** The relations that plans name, under the names before and after them. */
    static Set<Relation> touched(Configuration configuration, Collection<Plan> plans) {
        Set<Relation> touched = new TreeSet<>();
        for (Plan plan : plans) {
            plan.relations().forEach(it -> touched.add(relation(configuration, it)));
        }
        return touched;
    }

    /** A name of the migrations, as the database has it. */
    static Relation relation(Configuration configuration, QualifiedName name) {
        String schema = name.schema();
        return new Relation(schema == null ? configuration.defaultSchema() : schema, name.name());
    }

    static String historySchema(Configuration configuration) {
        String history = configuration.historySchema();
        return history == null ? configuration.defaultSchema() : history;
    }

    /** The tables of the history, which stay as they are. */
    static Set<Relation> leftOut(Configuration configuration) {
        Set<Relation> relations = new TreeSet<>();
        LEFT_OUT.forEach(it -> relations.add(new Relation(historySchema(configuration), it)));
        return relations;
    }

    static Relation heads(Configuration configuration) {
        return new Relation(historySchema(configuration), HEADS);
    }

    boolean isWhole() {
        return !schemas.isEmpty();
    }

    /** The arguments that tell {@code pg_dump} what to write. */
    List<String> arguments(Configuration configuration) {
        List<String> arguments = new ArrayList<>();
        schemas.forEach(it -> arguments.add("--schema=" + pattern(it)));
        relations.forEach(it -> arguments.add("--table=" + pattern(it.schema()) + "." + pattern(it.name())));
        leftOut(configuration)
                .forEach(it -> arguments.add("--exclude-table=" + pattern(it.schema()) + "." + pattern(it.name())));
        return arguments;
    }

    /** A pattern of psql that means just that name: between quotes, all characters but the quote are themselves. */
    private static String pattern(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
