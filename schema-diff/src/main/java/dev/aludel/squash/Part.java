// SPDX-License-Identifier: Apache-2.0
package dev.aludel.squash;

import dev.aludel.diff.IncompletePlanException;
import dev.aludel.diff.SchemaDiffer;
import dev.aludel.operation.InapplicableOperationException;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Phase;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import dev.aludel.sql.ViewUses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Operations that may be replaced by the difference between the schema before the first and the schema after the last.
 *
 * <p>Only what stood before the first can have rows. Its renames are kept, or the difference would drop the rows along with
 * the old name. It ends before a name is given again that such an object had when it was dropped: the difference would not
 * see that it is another one. And it ends before the values of a column would come about in two steps, which may give others
 * than one step: a type changed twice, a default changed after it has filled a new column, a sequence changed after it has. And
 * it ends before something is renamed that the query of a view of its own names.
 */
final class Part {

    private static final Set<Kind> WITH_ROWS = EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.SEQUENCE, Kind.ENUM);

    private final Schema start;

    private final List<Operation> taken = new ArrayList<>();

    private final List<Operation> renames = new ArrayList<>();

    /** The objects of the start that are still there, by the names that they have now. */
    private Set<ObjectKey> standing;

    /** The objects of the start that are there no more, by the names that they had at last. */
    private Set<ObjectKey> gone = new TreeSet<>();

    /** The columns that were added to tables of the start. */
    private Set<ObjectKey> added = new TreeSet<>();

    private Set<ObjectKey> converted = new TreeSet<>();

    /** Whether a column was added whose values an expression gave to the rows that were there. */
    private boolean drawn;

    private Schema now;

    Part(Schema start) {
        this.start = start;
        this.now = start;
        this.standing = ObjectKeys.of(start);
    }

    /** The schema after all that it has taken. */
    Schema end() {
        return now;
    }

    /** Whether an operation gives values to rows that may have been there before, of which the schemas don't tell. */
    boolean fillsRowsOfBefore(Operation operation, Schema after) {
        return operation.fillsRows()
                && (operation.reads().stream().anyMatch(this::stands) || changesWhatStands(operation, after));
    }

    private boolean changesWhatStands(Operation operation, Schema after) {
        boolean others = !now.enums().equals(after.enums()) || !now.sequences().equals(after.sequences());
        return operation.tables().stream().anyMatch(this::stands)
                || (others && operation.tables().isEmpty() && operation.reads().isEmpty() && !isOfNew(after));
    }

    /** Whether what it changes besides tables was made in this part. */
    private boolean isOfNew(Schema after) {
        Stream<ObjectKey> changed = Stream.concat(
                now.enums().stream().filter(it -> !after.enums().contains(it)).map(it -> ObjectKey.enumType(it.name())),
                now.sequences().stream()
                        .filter(it -> !after.sequences().contains(it))
                        .map(it -> ObjectKey.sequence(it.name())));
        return changed.noneMatch(standing::contains);
    }

    private boolean stands(QualifiedName table) {
        return standing.contains(ObjectKey.table(table));
    }

    /** Whether the difference still does the same to the rows with this operation in it. */
    boolean takes(Operation operation, Schema after) {
        boolean changesNumbers = drawn && !after.sequences().containsAll(now.sequences());
        return !changesNumbers
                && !givesAgain(operation, after)
                && !movesToNewSchema(operation)
                && !renamesUnderNewView(operation)
                && !changesValuesAgain(operation);
    }

    private boolean givesAgain(Operation operation, Schema after) {
        return gone.stream().anyMatch(it -> WITH_ROWS.contains(it.kind()) && !exists(now, it) && exists(after, it))
                || standing.stream()
                        .map(it -> renamed(operation, it))
                        .flatMap(Optional::stream)
                        .anyMatch(gone::contains);
    }

    private boolean movesToNewSchema(Operation operation) {
        return standing.stream()
                .map(it -> renamed(operation, it))
                .flatMap(Optional::stream)
                .map(it -> it.name().schema())
                .anyMatch(it -> it != null && !start.namespaces().contains(it));
    }

    /** The query of a view says the names that there were when it was made; PostgreSQL follows a rename, the text doesn't. */
    private boolean renamesUnderNewView(Operation operation) {
        return now.views().stream()
                .filter(it -> !start.views().contains(it))
                .anyMatch(view -> ObjectKeys.of(now).stream()
                        .filter(it -> WITH_ROWS.contains(it.kind()) && ViewUses.names(view, it.name()))
                        .anyMatch(it -> renamed(operation, it).isPresent()));
    }

    private boolean changesValuesAgain(Operation operation) {
        Optional<ObjectKey> changed = operation.convertedColumn().map(Part::key);
        Optional<ObjectKey> revalued = operation.revaluedColumn().map(Part::key);
        return changed.filter(it -> converted.contains(it) || added.contains(it))
                .or(() -> revalued.filter(added::contains))
                .isPresent();
    }

    void take(Operation operation, Schema after) {
        boolean renames =
                standing.stream().anyMatch(it -> renamed(operation, it).isPresent());
        if (renames) {
            this.renames.add(operation);
            standing = after(operation, standing);
            gone = after(operation, gone);
            added = after(operation, added);
            converted = after(operation, converted);
        }
        operation.addedColumn().filter(it -> stands(it.table())).ifPresent(it -> {
            added.add(key(it));
            drawn |= after.findTable(it.table())
                    .flatMap(table -> table.findColumn(it.column()))
                    .filter(Part::isDrawn)
                    .isPresent();
        });
        operation.convertedColumn().filter(it -> stands(it.table())).ifPresent(it -> converted.add(key(it)));
        standing.removeIf(it -> {
            boolean lost = !exists(after, it);
            if (lost) {
                gone.add(it);
            }
            return lost;
        });
        added.removeIf(it -> !exists(after, it));
        taken.add(operation);
        now = after;
    }

    /** The fewest operations known that do the same. */
    List<Operation> operations() {
        if (taken.size() < 2) {
            return taken;
        }
        List<Operation> first = followed(renames);
        if (givesNamesInUse(first)) {
            return taken;
        }
        try {
            Plan plan = new SchemaDiffer().plan(new Plan(first).applyTo(start), now);
            // A view's query names what it leans on as before the renames, so on the way back it is made after them.
            return Stream.of(
                            plan.operations().stream().filter(it -> it.phase() == Phase.DROP_VIEW),
                            first.stream(),
                            plan.operations().stream().filter(it -> it.phase() != Phase.DROP_VIEW))
                    .flatMap(it -> it)
                    .toList();
        } catch (InapplicableOperationException | IncompletePlanException e) {
            return taken;
        }
    }

    /** Whether the renames alone give a name that something else had until it went or was renamed itself. */
    private boolean givesNamesInUse(List<Operation> first) {
        Schema schema = start;
        for (Operation rename : first) {
            schema = rename.applyTo(schema);
            Set<QualifiedName> names = new TreeSet<>();
            boolean free = Stream.of(
                            schema.tables().stream().flatMap(it -> it.relationNames().stream()),
                            schema.sequences().stream().map(Sequence::name),
                            schema.views().stream().map(View::name),
                            schema.enums().stream().map(EnumType::name))
                    .flatMap(it -> it)
                    .allMatch(names::add);
            if (!free) {
                return true;
            }
        }
        return false;
    }

    /** Renames of one thing after the other in one; none if it gets its old name again. */
    private static List<Operation> followed(List<Operation> renames) {
        List<Operation> left = new ArrayList<>();
        for (Operation next : renames) {
            Optional<Operation> both = left.isEmpty()
                    ? Optional.empty()
                    : left.get(left.size() - 1).followedBy(next);
            if (both.isEmpty()) {
                left.add(next);
                continue;
            }
            left.remove(left.size() - 1);
            both.filter(it -> !it.equals(it.inverse())).ifPresent(left::add);
        }
        return left;
    }

    private static boolean isDrawn(Column column) {
        return column.value() instanceof ColumnDefault given && !given.isLiteral();
    }

    private static Optional<ObjectKey> renamed(Operation operation, ObjectKey key) {
        ObjectKey other = operation.renamed(key);
        return other.equals(key) ? Optional.empty() : Optional.of(other);
    }

    private static Set<ObjectKey> after(Operation operation, Set<ObjectKey> keys) {
        Set<ObjectKey> renamed = new TreeSet<>();
        keys.forEach(it -> renamed.add(operation.renamed(it)));
        return renamed;
    }

    private static ObjectKey key(ColumnName column) {
        return ObjectKey.part(Kind.COLUMN, column.table(), column.column());
    }

    private static boolean exists(Schema schema, ObjectKey key) {
        return switch (key.kind()) {
            case SCHEMA -> schema.namespaces().contains(key.name().name());
            case ENUM -> schema.findEnum(key.name()).isPresent();
            case SEQUENCE -> schema.findSequence(key.name()).isPresent();
            case VIEW -> schema.findView(key.name()).isPresent();
            case TABLE, TABLE_COMMENT -> schema.findTable(key.name()).isPresent();
            case CONSTRAINT -> part(schema, key, Table::findConstraint);
            case INDEX -> part(schema, key, Table::findIndex);
            case COLUMN, DEFAULT, COLLATION, COMMENT -> part(schema, key, Table::findColumn);
            // That of an index or a key goes by the name of the index.
            case STORAGE ->
                schema.tables().stream().anyMatch(it -> ObjectKeys.of(it).contains(key));
        };
    }

    private static boolean part(Schema schema, ObjectKey key, Search search) {
        String name = Objects.requireNonNull(key.part());
        return schema.findTable(key.name()).flatMap(it -> search.find(it, name)).isPresent();
    }

    /** Looks for a part of a table. */
    @FunctionalInterface
    private interface Search {

        /** The part of that name. */
        Optional<?> find(Table table, String name);
    }
}
