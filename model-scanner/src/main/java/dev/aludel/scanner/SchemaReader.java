// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import dev.aludel.model.ModelSchema;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Table;

/** The whole schema that the metadata asks for. */
final class SchemaReader {

    private final ScanContext context;
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<View> views = new ArrayList<>();
    private final Map<ColumnName, String> provenance = new HashMap<>();

    SchemaReader(ScanContext context) {
        this.context = context;
    }

    ModelSchema read() {
        var sequenceReader = new SequenceReader(context);
        Map<List<String>, Sequence> numbers = new LinkedHashMap<>();
        var userTypes = new UserTypes(context);
        var tableReader = new TableReader(context, userTypes);
        var tables = new TableDrafts(context.report());
        Set<Table> onlyRead = onlyRead();
        for (Namespace namespace : context.metadata().getDatabase().getNamespaces()) {
            namespace
                    .getSequences()
                    .forEach(it -> numbers.merge(
                            context.names().uncut(it.getName()), sequenceReader.read(it), this::sameSequence));
            for (Table table : namespace.getTables()) {
                reportCatalog(table);
                if (table.isView()) {
                    views.add(new View(context.names().qualified(table.getQualifiedTableName()), table.getViewQuery()));
                } else if (table.isPhysicalTable()) {
                    TableDraft draft = tableReader.read(table);
                    tables.add(context.names().uncut(table.getQualifiedTableName()), draft, onlyRead.contains(table));
                    context.provenance().addTo(provenance, table, draft.name(), context.names());
                }
            }
        }
        sequences.addAll(numbers.values());
        List<TableDraft> drafts = tables.all();
        reportWithoutTable();
        reportSharedTables(drafts);
        reportSharedColumns();
        var naming = new Naming(context.report());
        var schema =
                new Schema(namespaces(drafts), userTypes.enums(), sequences, naming.tables(drafts, sequences), views);
        context.report().throwProblems();
        return new ModelSchema(
                schema,
                naming.unnamed(),
                provenance,
                new FormerNames(context, sequences).read(),
                new Generators(context).numbered(),
                context.report().findings());
    }

    /** PostgreSQL's name for a catalog is a database, and a connection sees no other than its own. */
    private void reportCatalog(Table table) {
        String catalog = table.getCatalog();
        if (catalog != null && !catalog.isEmpty()) {
            context.report()
                    .warn(
                            "catalog " + catalog,
                            "is left out: to PostgreSQL it is a database, of which a connection sees one; write schema = instead of catalog =");
        }
    }

    private void reportWithoutTable() {
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            if (entity.getTable().isSubselect()) {
                context.report().note("entity " + entity.getEntityName(), "is a query and has no table");
            }
        }
    }

    /** Hibernate puts all collections between two entities into one table, unless each names its own. */
    private void reportSharedTables(List<TableDraft> drafts) {
        new SharedKeys(context).report(drafts);
        Map<QualifiedName, Set<String>> roles = new TreeMap<>();
        for (Collection collection : context.metadata().getCollectionBindings()) {
            if (!collection.isInverse() && !collection.isOneToMany()) {
                roles.computeIfAbsent(
                                context.names()
                                        .qualified(
                                                collection.getCollectionTable().getQualifiedTableName()),
                                it -> new TreeSet<>())
                        .add(collection.getRole());
            }
        }
        roles.forEach((table, sharing) -> {
            if (sharing.size() > 1) {
                context.report()
                        .warn(
                                "table " + table,
                                "holds several collections: %s; give each a @JoinTable of its own"
                                        .formatted(String.join(", ", sharing)));
            }
        });
    }

    /** Of two attributes with one column, Hibernate takes the type of the one that it happens to read first. */
    private void reportSharedColumns() {
        for (Provenance.Shared shared : context.provenance().shared()) {
            Column kept = shared.table().getColumn(shared.column());
            boolean basic = kept != null
                    && kept.getValue() instanceof BasicValue
                    && shared.column().getValue() instanceof BasicValue;
            if (basic) {
                reportTypes(shared, kept.getSqlType(context.metadata()));
            }
        }
    }

    private void reportTypes(Provenance.Shared shared, String type) {
        String other = shared.column().getSqlType(context.metadata());
        if (!type.equals(other)) {
            String subject = "column %s of table %s"
                    .formatted(shared.column().getName(), shared.table().getName());
            context.report()
                    .warn(
                            subject,
                            "is mapped by %s and by %s with different types, %s and %s"
                                    .formatted(shared.first(), shared.second(), type, other));
        }
    }

    /** The tables of entities that are never written. */
    private Set<Table> onlyRead() {
        Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PersistentClass entity : context.metadata().getEntityBindings()) {
            if (!entity.isMutable()) {
                tables.add(entity.getTable());
            }
        }
        return tables;
    }

    private Sequence sameSequence(Sequence first, Sequence second) {
        if (!first.equals(second)) {
            context.report()
                    .warn(
                            "sequence " + first.name(),
                            "is mapped under two spellings of its name with different numbers; the first is taken");
        }
        return first;
    }

    private List<String> namespaces(List<TableDraft> drafts) {
        Stream<QualifiedName> names = Stream.of(
                        sequences.stream().map(Sequence::name),
                        drafts.stream().map(TableDraft::name),
                        views.stream().map(View::name))
                .flatMap(it -> it);
        return names.map(QualifiedName::schema)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
