// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides what the database should become: the model, plus everything that the database owns, in the database's own
 * spelling wherever both mean the same.
 *
 * <p>Every tolerance is a rule in this package or an answer of the {@link Canonicalizer}. After it the differ compares
 * with {@code equals}.
 */
public final class Reconciler {

    private final Canonicalizer canonicalizer;

    private final Ownership ownership;

    private final TypeTolerance tolerance;

    /** A reconciler that asks {@code canonicalizer} about expressions and drops only what {@code ownership} lets go. */
    public Reconciler(Canonicalizer canonicalizer, Ownership ownership) {
        this(canonicalizer, ownership, TypeTolerance.STORED_ALIKE);
    }

    /** As {@link #Reconciler(Canonicalizer, Ownership)}, with another rule about spellings of types. */
    public Reconciler(Canonicalizer canonicalizer, Ownership ownership, TypeTolerance tolerance) {
        this.canonicalizer = canonicalizer;
        this.ownership = ownership;
        this.tolerance = tolerance;
    }

    /** What the database is, and what the model makes of it. */
    public Reconciliation reconcile(ModelSchema model, Snapshot live) {
        return reconcile(model, live, Set.of());
    }

    /**
     * As {@link #reconcile(ModelSchema, Snapshot)}, after something was renamed.
     *
     * @param following constraints and indexes that get the model's derived names, since theirs come from names that are gone
     */
    public Reconciliation reconcile(ModelSchema model, Snapshot snapshot, Set<ObjectKey> following) {
        Snapshot live = ViewReconciler.ours(snapshot, model, ownership);
        var views = new ViewReconciler(canonicalizer);
        var notes = new Notes();
        canonicalizer.know(live.schema().enums());
        canonicalizer.know(model.schema().enums());
        Schema wanted = new ModelTypes(canonicalizer, model, live, notes).spelled();
        views.announce(wanted, live.schema());
        var identities = new IdentitySequences(live, notes);
        List<Table> tables = identities.kept(
                wanted.sequences(), tables(wanted, live, notes, new TableReconciler.Naming(model, following)));
        List<Sequence> sequences = new SequenceReconciler(ownership, notes)
                .reconcile(identities.others(wanted.sequences()), live.schema(), tables);
        List<EnumType> enums = new EnumReconciler(ownership, notes)
                .reconcile(wanted.enums(), live.schema().enums(), tables);
        Schema target = views.reconcile(wanted, live.schema(), new Schema(List.of(), enums, sequences, tables));
        Schema complete = new Schema(namespaces(wanted, live, target), enums, sequences, tables, target.views());
        List<Finding> findings = new ArrayList<>(model.findings());
        findings.addAll(live.findings());
        findings.addAll(notes.findings());
        findings.addAll(canonicalizer.findings());
        Map<QualifiedName, List<ColumnName>> behind =
                SequenceReconciler.behind(model.numbered(), live.schema(), complete);
        return new Reconciliation(live.schema(), complete, notes.unmanaged(), adopted(wanted, live), behind, findings);
    }

    private List<Table> tables(Schema wanted, Snapshot live, Notes notes, TableReconciler.Naming naming) {
        var reconciler = new TableReconciler(naming, live, ownership, tolerance, canonicalizer, notes);
        Map<QualifiedName, Table> left = new LinkedHashMap<>();
        wanted.tables().forEach(it -> left.put(it.name(), it));
        for (Table current : live.schema().tables()) {
            Table other = left.get(current.name());
            if (other != null) {
                reconciler.announce(other, current);
            }
        }
        List<Table> target = new ArrayList<>();
        for (Table current : live.schema().tables()) {
            Table other = left.remove(current.name());
            ObjectKey key = ObjectKey.table(current.name());
            if (other != null) {
                target.add(reconciler.reconcile(other, current));
            } else if (!ownership.drops(key)) {
                notes.leave(key);
                target.add(current);
            }
        }
        Set<QualifiedName> others = live.otherRelationsBeside(target);
        Set<QualifiedName> leftOut = new TreeSet<>();
        for (Table added : left.values()) {
            if (others.contains(added.name())) {
                leftOut.add(added.name());
                notes.note(
                        ObjectKey.table(added.name()),
                        "the database has a view or another relation of that name; no table is made");
            } else {
                target.add(added);
                partitions(added, notes);
            }
        }
        List<Table> reachable = withoutLeftOut(withoutLost(target, live, notes), leftOut, live, notes);
        List<Table> resolved = new NameClashes(naming.model(), live, notes).resolved(reachable);
        new Refusals(resolved, live).check();
        return resolved;
    }

    private static void partitions(Table added, Notes notes) {
        if (added.options().partitioning() != null) {
            notes.warn(
                    ObjectKey.table(added.name()),
                    "is new and has no partition yet: rows are refused until a revision of your own makes one");
        }
    }

    /** Without the foreign keys that others have made to tables that go: each is dropped by an operation of its own. */
    private static List<Table> withoutLost(List<Table> target, Snapshot live, Notes notes) {
        Set<QualifiedName> gone = new TreeSet<>();
        live.schema().tables().forEach(it -> gone.add(it.name()));
        target.forEach(it -> gone.remove(it.name()));
        List<Table> left = new ArrayList<>();
        for (Table table : target) {
            left.add(table.constraints(table.constraints().stream()
                    .filter(it -> !(it instanceof ForeignKey key && gone.contains(key.target())))
                    .toList()));
            table.constraints(ForeignKey.class)
                    .filter(it -> gone.contains(it.target()))
                    .forEach(it -> notes.warn(
                            ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), it.name()),
                            "goes with the table %s that it refers to".formatted(it.target())));
        }
        return left;
    }

    /**
     * Without the model's foreign keys to what the database has as something else than a table. One that the database
     * has stays: it refers to a partition, or to a table that is not looked at.
     */
    private static List<Table> withoutLeftOut(
            List<Table> target, Set<QualifiedName> leftOut, Snapshot live, Notes notes) {
        List<Table> left = new ArrayList<>();
        for (Table table : target) {
            boolean isNew = live.schema().findTable(table.name()).isEmpty();
            List<Constraint> kept = new ArrayList<>(table.constraints());
            table.constraints(ForeignKey.class)
                    .filter(it -> leftOut.contains(it.target()) && (isNew || notes.isFresh(table.name(), it)))
                    .forEach(it -> {
                        kept.remove(it);
                        notes.note(
                                ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), it.name()),
                                "refers to %s, which is no table of the database; no foreign key is made"
                                        .formatted(it.target()));
                    });
            left.add(table.constraints(kept));
        }
        return left;
    }

    /** Schemas that the model needs, and those that are there; one of ours goes away when nothing stands in it. */
    private List<String> namespaces(Schema wanted, Snapshot live, Schema target) {
        Set<String> used = new TreeSet<>();
        target.tables().forEach(it -> add(used, it.name()));
        target.sequences().forEach(it -> add(used, it.name()));
        target.enums().forEach(it -> add(used, it.name()));
        target.views().forEach(it -> add(used, it.name()));
        live.otherRelationsBeside(target.tables()).forEach(it -> add(used, it));
        List<String> namespaces = new ArrayList<>(wanted.namespaces());
        for (String name : live.schema().namespaces()) {
            if (used.contains(name) || !ownership.drops(ObjectKey.namespace(name))) {
                namespaces.add(name);
            }
        }
        return namespaces;
    }

    private static void add(Set<String> namespaces, QualifiedName name) {
        if (name.schema() != null) {
            namespaces.add(name.schema());
        }
    }

    /** What the model mentions, the database has, and no revision of ours made. */
    private List<ObjectKey> adopted(Schema wanted, Snapshot live) {
        return wanted.tables().stream()
                .map(it -> ObjectKey.table(it.name()))
                .filter(it -> live.schema().findTable(it.name()).isPresent())
                .filter(it -> !ownership.model().contains(it))
                .toList();
    }
}
