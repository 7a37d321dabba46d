// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.model.Finding;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What was renamed, and the database as it is once that is done: everything after it compares names with names.
 *
 * @param list the renames
 * @param operations what does them, in order
 * @param findings what a person should know
 */
public record Renames(List<Rename> list, List<Operation> operations, List<Finding> findings) {

    private static final Set<Kind> OF_COLUMNS = EnumSet.of(Kind.COLUMN, Kind.DEFAULT, Kind.COMMENT);

    public Renames {
        list = List.copyOf(list);
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    /** No renames. */
    public static Renames none() {
        return new Renames(List.of(), List.of(), List.of());
    }

    /** The database after them. */
    public Snapshot applyTo(Snapshot live) {
        if (list.isEmpty()) {
            return live;
        }
        Map<ObjectKey, Set<String>> uses = new TreeMap<>();
        live.expressionColumns().forEach((key, columns) -> {
            Set<String> renamed = new TreeSet<>();
            columns.forEach(it -> renamed.add(column(key.name(), it)));
            uses.put(after(key), renamed);
        });
        Map<QualifiedName, QualifiedName> identities = new TreeMap<>();
        live.identitySequences()
                .forEach((sequence, table) ->
                        identities.put(sequence, after(ObjectKey.table(table)).name()));
        return new Snapshot(
                new Plan(operations).applyTo(live.schema()),
                live.serverVersion(),
                uses,
                live.findings(),
                live.otherRelations(),
                live.dependents(),
                identities);
    }

    /** Whose the objects are, by their names after it. */
    public Ownership applyTo(Ownership before) {
        return new Ownership(after(before.model()), after(before.drops()), before.everything());
    }

    /** The plan that begins with them; what the database owned and the model has now is the model's from then on. */
    public Plan before(Plan plan, Ownership ownership) {
        Stream<Operation> taken = list.stream()
                .filter(it -> !ownership.drops(it.from()))
                .<Operation>map(it -> new ChangeOwner(it.to(), true))
                .filter(it -> !plan.operations().contains(it));
        // A view's query names what it leans on as before the renames, so on the way back it is made after them.
        List<Operation> views = plan.operations().stream()
                .filter(it -> it.phase() == Phase.DROP_VIEW)
                .toList();
        Stream<Operation> others = plan.operations().stream().filter(it -> !views.contains(it));
        return new Plan(Stream.of(views.stream(), operations.stream(), others, taken)
                .flatMap(it -> it)
                .toList());
    }

    /** The decisions in words, for the reviewer. */
    public List<String> words() {
        return list.stream().map(Rename::words).toList();
    }

    /** The keys of objects after them. */
    public Set<ObjectKey> after(Set<ObjectKey> keys) {
        Set<ObjectKey> renamed = new TreeSet<>();
        keys.forEach(it -> renamed.add(after(it)));
        return renamed;
    }

    /** What a table is called after them. */
    public QualifiedName named(QualifiedName table) {
        return named(ObjectKey.table(table)).name();
    }

    /** What the key of an object is after them. */
    ObjectKey after(ObjectKey key) {
        String part = key.part();
        if (part == null) {
            Kind kind = key.kind() == Kind.TABLE_COMMENT ? Kind.TABLE : key.kind();
            return new ObjectKey(
                    key.kind(), named(new ObjectKey(kind, key.name(), null)).name(), null);
        }
        String renamed = OF_COLUMNS.contains(key.kind()) ? column(key.name(), part) : part;
        return new ObjectKey(key.kind(), named(ObjectKey.table(key.name())).name(), renamed);
    }

    private String column(QualifiedName table, String column) {
        String renamed = named(ObjectKey.part(Kind.COLUMN, table, column)).part();
        return renamed == null ? column : renamed;
    }

    private ObjectKey named(ObjectKey key) {
        return list.stream()
                .filter(it -> it.from().equals(key))
                .map(Rename::to)
                .findFirst()
                .orElse(key);
    }

    /** The findings of the comparison, and those about names. */
    public List<Finding> with(List<Finding> others) {
        List<Finding> all = new ArrayList<>(others);
        all.addAll(findings);
        return all;
    }
}
