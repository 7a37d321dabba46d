// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects what the readers find, by the numbers that PostgreSQL gave to tables. */
final class SnapshotBuilder {

    private static final Comparator<Finding> BY_SUBJECT =
            Comparator.comparing(Finding::subject).thenComparing(Finding::message);

    private final Map<Long, Draft> drafts = new HashMap<>();

    private final List<EnumType> enums = new ArrayList<>();

    private final List<Sequence> sequences = new ArrayList<>();

    private final List<View> views = new ArrayList<>();

    private final Map<ObjectKey, Set<String>> uses = new TreeMap<>();

    private final Map<ObjectKey, Set<String>> dependents = new TreeMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private final Set<Long> held = new HashSet<>();

    private final Set<QualifiedName> others = new TreeSet<>();

    private final Map<QualifiedName, QualifiedName> identitySequences = new TreeMap<>();

    void add(LiveTable table) {
        drafts.put(table.oid(), new Draft(table));
        held.add(table.oid());
        String subject = ObjectKey.table(table.name()).toString();
        findings.addAll(table.facts().findings(subject));
    }

    void add(LiveTable table, Constraint constraint) {
        draft(table).constraints.add(constraint);
    }

    void add(LiveTable table, Index index, long oid) {
        draft(table).indexes.add(index);
        held.add(oid);
    }

    void add(EnumType type) {
        enums.add(type);
    }

    void add(Sequence sequence, long oid) {
        sequences.add(sequence);
        held.add(oid);
    }

    void add(View view) {
        views.add(view);
    }

    void addOther(QualifiedName name) {
        others.add(name);
    }

    /** Notes the numbers of an identity column, and the sequence inside it. */
    void identity(LiveTable table, int column, SequenceOptions numbers, QualifiedName sequence) {
        draft(table).identities.put(column, numbers);
        identitySequences.put(sequence, table.name());
    }

    /** Notes that an expression uses a column of its table. */
    void uses(ObjectKey key, String column) {
        uses.computeIfAbsent(key, it -> new TreeSet<>()).add(column);
    }

    /** Notes what else is made of a table or a column. */
    void depends(ObjectKey on, String dependent) {
        dependents.computeIfAbsent(on, it -> new TreeSet<>()).add(dependent);
    }

    void find(Finding.Kind kind, ObjectKey subject, String message) {
        findings.add(new Finding(kind, subject.toString(), message));
    }

    /** The table of that number, or null if it isn't ours. */
    @Nullable
    LiveTable table(long oid) {
        Draft draft = drafts.get(oid);
        return draft == null ? null : draft.table;
    }

    /** Whether the relation of that number is part of the schema. */
    boolean holds(long oid) {
        return held.contains(oid);
    }

    Snapshot build(LiveSchemas schemas) throws SQLException {
        List<Table> tables = new ArrayList<>(drafts.size());
        // A thousand tables have a dozen types between them.
        Map<String, DataType> types = new HashMap<>();
        for (Draft draft : drafts.values()) {
            tables.add(draft.build(it -> types.computeIfAbsent(it, DataType::parse)));
        }
        findings.addAll(schemas.findings());
        findings.sort(BY_SUBJECT);
        Schema schema = new Schema(schemas.namespaces(), enums, sequences, tables, views);
        return new Snapshot(schema, schemas.serverVersion(), uses, findings, others, dependents, identitySequences);
    }

    private Draft draft(LiveTable table) {
        return drafts.computeIfAbsent(table.oid(), it -> new Draft(table));
    }

    /** A table under construction. */
    private static final class Draft {

        private final LiveTable table;

        private final List<Constraint> constraints = new ArrayList<>();

        private final List<Index> indexes = new ArrayList<>();

        private final Map<Integer, SequenceOptions> identities = new HashMap<>();

        Draft(LiveTable table) {
            this.table = table;
        }

        Table build(Function<String, DataType> types) throws SQLException {
            List<Column> columns = new ArrayList<>(table.columns().size());
            for (Map.Entry<Integer, LiveColumn> column : table.columns().entrySet()) {
                LiveColumn live = column.getValue();
                columns.add(live.column(types.apply(live.type()), identities.get(column.getKey())));
            }
            TableFacts facts = table.facts();
            return new Table(table.name(), columns, constraints, indexes, facts.comment(), facts.options());
        }
    }
}
