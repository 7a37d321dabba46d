// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.canonical.Expression;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives what our own migrations made the spelling that they made it with, instead of the one that PostgreSQL prints.
 *
 * <p>A reviewer then reads {@code state in ('NEW', 'PAID')} where a check is dropped, and a downgrade makes it anew from
 * the same words. What has drifted from the migrations, and what they didn't make, stays as it is printed.
 */
public final class Respelling {

    private final Canonicalizer canonicalizer;

    private final Schema expected;

    /** Spellings out of the schema that the migrations make. */
    public Respelling(Canonicalizer canonicalizer, Schema expected) {
        this.canonicalizer = canonicalizer;
        this.expected = expected;
    }

    /** The live schema in the migrations' own words. */
    public Schema of(Schema live) {
        canonicalizer.know(live.enums());
        canonicalizer.know(expected.enums());
        Schema viewed = live.views(ViewReconciler.respelled(canonicalizer, expected, live));
        live.tables().forEach(it -> expected.findTable(it.name()).ifPresent(made -> announce(made, it)));
        return viewed.tables(live.tables().stream()
                .map(it -> expected.findTable(it.name())
                        .map(made -> respelled(made, it))
                        .orElse(it))
                .toList());
    }

    private void announce(Table made, Table live) {
        new Likeness(canonicalizer, made, live).announce();
        for (Column column : live.columns()) {
            Column other = made.findColumn(column.name()).orElse(column);
            Expression wanted = expression(made, other);
            Expression current = expression(live, column);
            if (wanted != null && current != null && !wanted.equals(current)) {
                canonicalizer.ask(wanted);
                canonicalizer.ask(current);
            }
        }
    }

    private Table respelled(Table made, Table live) {
        var likeness = new Likeness(canonicalizer, made, live);
        List<Constraint> constraints = live.constraints().stream()
                .map(it -> made.findConstraint(it.name())
                        .filter(other -> likeness.same(other, it))
                        .map(other -> spelled(other, it))
                        .orElse(it))
                .toList();
        List<Index> indexes = live.indexes().stream()
                .map(it -> made.findIndex(it.name())
                        .filter(other -> likeness.same(other, it))
                        .map(other -> other.comment(it.comment()))
                        .orElse(it))
                .toList();
        List<Column> columns = live.columns().stream()
                .map(it -> made.findColumn(it.name())
                        .map(other -> it.valued(value(made, other, live, it)))
                        .orElse(it))
                .toList();
        return live.columns(columns).constraints(constraints).indexes(indexes);
    }

    /** A constraint in a migration's words, with the database's comment and unchecked rows. */
    static Constraint spelled(Constraint made, Constraint live) {
        Constraint commented = made.comment(live.comment());
        if (commented instanceof CheckConstraint check) {
            return check.unchecked(live.validity());
        }
        return commented instanceof ForeignKey key ? key.unchecked(live.validity()) : commented;
    }

    private @Nullable ColumnValue value(Table madeTable, Column made, Table table, Column live) {
        Expression wanted = expression(madeTable, made);
        Expression current = expression(table, live);
        boolean same = wanted != null
                && current != null
                && wanted.kind() == current.kind()
                && canonicalizer.same(wanted, current, "default " + new ColumnName(table.name(), live.name()));
        return same ? words(made.value(), live.value()) : live.value();
    }

    private static @Nullable ColumnValue words(@Nullable ColumnValue made, @Nullable ColumnValue live) {
        return made instanceof GeneratedValue wanted && live instanceof GeneratedValue current
                ? new GeneratedValue(wanted.expression(), current.stored())
                : made;
    }

    private static @Nullable Expression expression(Table table, Column column) {
        if (column.value() instanceof ColumnDefault given) {
            return Expression.columnDefault(column, given.expression());
        }
        return column.value() instanceof GeneratedValue generated
                ? Expression.generated(table, column, generated.expression())
                : null;
    }
}
