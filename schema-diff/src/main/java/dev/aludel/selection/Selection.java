// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import dev.aludel.operation.EnumUsers;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The part of the database that is compared: all, unless patterns or a list of tables say less. What is left out stays as it
 * is in the database, whatever the model says of it.
 *
 * @param include what is compared; all if empty
 * @param exclude what is not, even if included
 * @param only the tables and sequences that this once are looked at; all if empty
 */
public record Selection(List<ObjectPattern> include, List<ObjectPattern> exclude, Set<QualifiedName> only) {

    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        only = Set.copyOf(only);
    }

    /** Everything. */
    public static Selection all() {
        return new Selection(List.of(), List.of(), Set.of());
    }

    /**
     * The same, with the database as target of all that is left out.
     *
     * @throws SelectionNotPossibleException if a part can't go without what is left out, or a table of {@code only} is
     *     nowhere
     */
    public Reconciliation applied(Reconciliation whole) {
        if (include.isEmpty() && exclude.isEmpty() && only.isEmpty()) {
            return whole;
        }
        requireKnown(whole);
        Schema live = whole.live();
        Schema target = whole.target();
        List<Table> tables = new ArrayList<>();
        for (QualifiedName name : tableNames(live, target)) {
            boolean chosen = selects(ObjectKey.table(name));
            (chosen ? target : live).findTable(name).ifPresent(it -> tables.add(chosen ? parts(it, live) : it));
        }
        List<Sequence> sequences = new ArrayList<>();
        for (QualifiedName name : sequenceNames(live, target)) {
            (selectsSequence(name, live, target) ? target : live)
                    .findSequence(name)
                    .ifPresent(sequences::add);
        }
        List<View> views = new ArrayList<>();
        for (QualifiedName name : viewNames(live, target)) {
            (selects(ObjectKey.view(name)) ? target : live).findView(name).ifPresent(views::add);
        }
        Schema part = new Schema(List.of(), enums(live, target, tables), sequences, tables, views);
        part = new Schema(namespaces(live, target, part), part.enums(), sequences, part.tables(), views);
        SelectionNotPossibleException.check(part, target);
        List<ObjectKey> unmanaged =
                whole.unmanaged().stream().filter(this::selects).toList();
        return new Reconciliation(live, part, unmanaged, whole.adopted(), whole.behind(), whole.findings());
    }

    /** An enum type goes with the tables that use it, and stays as long as one does. */
    private List<EnumType> enums(Schema live, Schema target, List<Table> tables) {
        Set<QualifiedName> names = new TreeSet<>();
        live.enums().forEach(it -> names.add(it.name()));
        target.enums().forEach(it -> names.add(it.name()));
        List<EnumType> enums = new ArrayList<>();
        for (QualifiedName name : names) {
            Optional<EnumType> before = live.findEnum(name);
            boolean chosen = admits(new ObjectKey(ObjectKey.Kind.ENUM, name, null))
                    && (only.isEmpty()
                            || only.contains(name)
                            || tables.stream().anyMatch(it -> only.contains(it.name()) && uses(it, name)));
            Optional<EnumType> after = chosen ? target.findEnum(name) : before;
            boolean used = tables.stream().anyMatch(it -> uses(it, name));
            (after.isEmpty() && used ? before : after).ifPresent(enums::add);
        }
        return enums;
    }

    private static boolean uses(Table table, QualifiedName type) {
        return !EnumUsers.of(Schema.empty().with(table), type).isEmpty();
    }

    /** Whether an object is looked at. */
    public boolean selects(ObjectKey key) {
        boolean chosen = only.isEmpty() || key.kind() == ObjectKey.Kind.SCHEMA || only.contains(key.name());
        return chosen && admits(key);
    }

    /** Whether an object is left out by no pattern. */
    public boolean admits(ObjectKey key) {
        return isIncluded(key) && exclude.stream().noneMatch(it -> it.means(key));
    }

    private boolean isIncluded(ObjectKey key) {
        List<ObjectPattern> whole =
                include.stream().filter(it -> !it.isAboutParts()).toList();
        boolean isPart = key.part() != null || key.kind() == ObjectKey.Kind.SCHEMA;
        return whole.isEmpty() || isPart || whole.stream().anyMatch(it -> it.means(key));
    }

    /** A sequence goes with the column that owns it, and with the table that it is named after. */
    private boolean selectsSequence(QualifiedName name, Schema live, Schema target) {
        ObjectKey key = ObjectKey.sequence(name);
        if (only.isEmpty() || only.contains(name)) {
            return admits(key);
        }
        boolean owned = Stream.of(live, target)
                .flatMap(it -> it.findSequence(name).stream())
                .map(Sequence::ownedBy)
                .anyMatch(it -> it != null && only.contains(it.table()));
        boolean named = only.stream().anyMatch(it -> new QualifiedName(it.schema(), it.name() + "_seq").equals(name));
        return (owned || named) && admits(key);
    }

    /** A table without the columns, constraints and indexes that are left out, nor what can't be without those. */
    public Table selectedParts(Table table) {
        return parts(table, Schema.empty());
    }

    /** The parts of a table that are compared, and the live ones of the others. */
    private Table parts(Table table, Schema live) {
        if (exclude.stream().noneMatch(it -> it.isAboutParts())) {
            return table;
        }
        return new PartSelection(exclude, live.findTable(table.name()).orElse(null)).of(table);
    }

    /** Schemas that are there before and after, and of the others those that something selected needs or has left. */
    private static List<String> namespaces(Schema live, Schema target, Schema part) {
        Set<String> names = new TreeSet<>(live.namespaces());
        names.retainAll(target.namespaces());
        part.tables().forEach(it -> addSchema(names, it.name()));
        part.sequences().forEach(it -> addSchema(names, it.name()));
        part.enums().forEach(it -> addSchema(names, it.name()));
        part.views().forEach(it -> addSchema(names, it.name()));
        return List.copyOf(names);
    }

    private static void addSchema(Set<String> names, QualifiedName name) {
        if (name.schema() != null) {
            names.add(name.schema());
        }
    }

    private void requireKnown(Reconciliation whole) {
        Set<QualifiedName> known = new TreeSet<>(tableNames(whole.live(), whole.target()));
        known.addAll(sequenceNames(whole.live(), whole.target()));
        known.addAll(viewNames(whole.live(), whole.target()));
        whole.live().enums().forEach(it -> known.add(it.name()));
        whole.target().enums().forEach(it -> known.add(it.name()));
        only.stream().sorted().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw SelectionNotPossibleException.unknown(it);
        });
    }

    private static Set<QualifiedName> tableNames(Schema live, Schema target) {
        Set<QualifiedName> names = new TreeSet<>();
        live.tables().forEach(it -> names.add(it.name()));
        target.tables().forEach(it -> names.add(it.name()));
        return names;
    }

    private static Set<QualifiedName> viewNames(Schema live, Schema target) {
        Set<QualifiedName> names = new TreeSet<>();
        live.views().forEach(it -> names.add(it.name()));
        target.views().forEach(it -> names.add(it.name()));
        return names;
    }

    private static Set<QualifiedName> sequenceNames(Schema live, Schema target) {
        Set<QualifiedName> names = new TreeSet<>();
        live.sequences().forEach(it -> names.add(it.name()));
        target.sequences().forEach(it -> names.add(it.name()));
        return names;
    }

    /** Whether a foreign key refers to a table of the schema, to its own or to one that is nobody's here. */
    static boolean isKept(Constraint constraint, Schema part, Schema whole) {
        return !(constraint instanceof ForeignKey key)
                || part.findTable(key.target()).isPresent()
                || whole.findTable(key.target()).isEmpty();
    }
}
