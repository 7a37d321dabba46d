// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.canonical.Expression;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.VerbatimType;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.sql.Partitioning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds where a database is no longer what its migrations made of it.
 *
 * <p>The {@link Reconciler} gives way where a model is silent; migrations are not silent: what they made is to be exactly as
 * they made it, but for the order of columns and for what means the same to PostgreSQL. What no migration made is left alone,
 * a default or a comment that somebody gave to one of their columns too.
 */
public final class DriftFinder {

    private final Canonicalizer canonicalizer;

    private final Notes notes = new Notes();

    /** A finder that asks about expressions through {@code canonicalizer}. */
    public DriftFinder(Canonicalizer canonicalizer) {
        this.canonicalizer = canonicalizer;
    }

    /** What a database is, and what it should be by a schema that its migrations made. */
    public Reconciliation find(Schema expected, Snapshot snapshot) {
        Schema before = ViewReconciler.ours(snapshot, ModelSchema.of(expected), Ownership.none())
                .schema();
        canonicalizer.know(before.enums());
        canonicalizer.know(expected.enums());
        Schema made = spelled(expected);
        Schema live = new Respelling(canonicalizer, made).of(before);
        List<Table> lives = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        for (Table current : live.tables()) {
            Table wanted = made.findTable(current.name()).orElse(current);
            var likeness = new Likeness(canonicalizer, wanted, current);
            divided(wanted, current);
            var drift = TableDrift.of(wanted, current, likeness);
            lives.add(drift.live());
            tables.add(drift.target());
        }
        made.tables().stream().filter(it -> live.findTable(it.name()).isEmpty()).forEach(tables::add);
        Set<String> namespaces = new TreeSet<>(live.namespaces());
        namespaces.addAll(made.namespaces());
        var target = new Schema(
                new ArrayList<>(namespaces),
                restored(made.enums(), live.enums(), it -> it.name()),
                restored(made.sequences(), live.sequences(), it -> it.name()),
                tables,
                made.views());
        return new Reconciliation(
                live.tables(lives),
                target,
                unmanaged(live, made, target),
                List.of(),
                Map.of(),
                Stream.concat(canonicalizer.findings().stream(), notes.findings().stream())
                        .toList());
    }

    /** Nothing that could be written repairs that a table is divided otherwise among partitions. */
    private void divided(Table made, Table current) {
        String wanted = made.options().partitioning();
        String now = current.options().partitioning();
        boolean same = wanted == null ? now == null : now != null && Partitioning.same(wanted, now);
        if (!same) {
            notes.unknown(
                    ObjectKey.table(made.name()),
                    "is partitioned by %s, and its migrations made it so by %s: no operation changes that"
                            .formatted(now == null ? "nothing" : now, wanted == null ? "nothing" : wanted));
        }
    }

    /** What the migrations made, and what only the database has. */
    private static <T> List<T> restored(List<T> made, List<T> live, Function<T, QualifiedName> name) {
        Map<QualifiedName, T> all = new LinkedHashMap<>();
        live.forEach(it -> all.put(name.apply(it), it));
        made.forEach(it -> all.put(name.apply(it), it));
        return new ArrayList<>(all.values());
    }

    private static List<ObjectKey> unmanaged(Schema live, Schema made, Schema target) {
        Set<ObjectKey> keys = ObjectKeys.of(live);
        keys.retainAll(ObjectKeys.of(target));
        keys.removeAll(ObjectKeys.of(made));
        live.sequences().stream()
                .filter(it -> it.ownedBy() != null)
                .forEach(it -> keys.remove(ObjectKey.sequence(it.name())));
        Set<ObjectKey> wholes = Set.copyOf(keys);
        keys.removeIf(it -> it.isOf(it.name())
                && !it.equals(ObjectKey.table(it.name()))
                && wholes.contains(ObjectKey.table(it.name())));
        keys.removeIf(it -> it.kind() != ObjectKey.Kind.COLUMN
                && it.part() != null
                && ObjectKeys.ofColumn(it.name(), it.part()).contains(it)
                && wholes.contains(ObjectKey.part(ObjectKey.Kind.COLUMN, it.name(), it.part())));
        return new ArrayList<>(keys);
    }

    /** The schema with its types as PostgreSQL spells them; one that it doesn't know any more stays as it is written. */
    private Schema spelled(Schema schema) {
        schema.tables().stream()
                .flatMap(it -> it.columns().stream())
                .map(it -> ModelTypes.element(it.type()))
                .filter(VerbatimType.class::isInstance)
                .forEach(it -> canonicalizer.ask(Expression.type(it.sql())));
        return schema.tables(schema.tables().stream()
                .map(it -> it.columns().stream().noneMatch(DriftFinder::isVerbatim)
                        ? it
                        : it.columns(it.columns().stream().map(this::spelled).toList()))
                .toList());
    }

    private Column spelled(Column column) {
        DataType element = ModelTypes.element(column.type());
        String text = isVerbatim(column)
                ? canonicalizer.read(Expression.type(element.sql())).text()
                : null;
        return text == null ? column : column.typed(ModelTypes.like(column.type(), DataType.parse(text)));
    }

    private static boolean isVerbatim(Column column) {
        return ModelTypes.element(column.type()) instanceof VerbatimType;
    }
}
