// SPDX-License-Identifier: Apache-2.0
package dev.aludel.sql;

import dev.aludel.schema.Column;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What views lean on, by the names in their queries: what isn't named isn't used, though what is named need not be. The
 * cost of a wrong yes is a view made anew.
 */
public final class ViewUses {

    private final Schema from;

    private final Schema to;

    private ViewUses(Schema from, Schema to) {
        this.from = from;
        this.to = to;
    }

    /** Whether a view's query names another view or a table. */
    public static boolean names(View view, QualifiedName other) {
        boolean escaped = view.query().toLowerCase(Locale.ROOT).contains("u&\"");
        return escaped
                ? Mentions.any(view.query(), List.of(other.name()))
                : SqlWord.of(view.query()).stream().anyMatch(it -> isNamed(it, other.name()));
    }

    /** A key word names nothing: else a view that is called {@code select} would lean on every other one, and they on it. */
    private static boolean isNamed(SqlWord word, String name) {
        boolean keyWord = !word.isQuotedName() && ColumnReferences.RESERVED.contains(word.folded());
        return word.isName() && !keyWord && word.name().equalsIgnoreCase(name);
    }

    /** The views, each after those that it names. */
    public static List<View> inOrder(List<View> views) {
        List<View> left = new ArrayList<>(views);
        List<View> order = new ArrayList<>();
        while (!left.isEmpty()) {
            View next = left.stream()
                    .filter(it -> left.stream().noneMatch(other -> !other.equals(it) && names(it, other.name())))
                    .findFirst()
                    .orElse(left.get(0));
            left.remove(next);
            order.add(next);
        }
        return Collections.unmodifiableList(order);
    }

    /**
     * The views of {@code from} that can't stay while it becomes {@code to}: those that go or get another query, those over
     * columns that go or get another type, and those over such views.
     */
    public static Set<QualifiedName> disturbed(Schema from, Schema to) {
        return new ViewUses(from, to).disturbed();
    }

    private Set<QualifiedName> disturbed() {
        Set<QualifiedName> disturbed = new TreeSet<>();
        for (View view : from.views()) {
            boolean same = to.findView(view.name()).filter(view::equals).isPresent();
            if (!same || from.tables().stream().anyMatch(it -> names(view, it.name()) && isDisturbed(view, it))) {
                disturbed.add(view.name());
            }
        }
        boolean more = !disturbed.isEmpty();
        while (more) {
            more = false;
            for (View view : from.views()) {
                if (disturbed.stream().anyMatch(it -> names(view, it))) {
                    more |= disturbed.add(view.name());
                }
            }
        }
        return disturbed;
    }

    private boolean isDisturbed(View view, Table table) {
        Optional<Table> after = to.findTable(table.name());
        boolean all = view.query().indexOf('*') >= 0;
        return after.isEmpty()
                || table.columns().stream()
                        .filter(it -> all || Mentions.any(view.query(), List.of(it.name())))
                        .anyMatch(it -> isDisturbed(it, after.get()))
                || (all
                        && after.get().columns().stream()
                                .anyMatch(it -> table.findColumn(it.name()).isEmpty()))
                || (table.primaryKey().isPresent()
                        && !table.primaryKey().equals(after.get().primaryKey()));
    }

    private boolean isDisturbed(Column column, Table after) {
        Optional<Column> now = after.findColumn(column.name());
        if (now.isEmpty() || now.get().isRetyped(column) || hasOtherValues(column)) {
            return true;
        }
        // Where a generated column changes, or what it is computed from, it is dropped and added.
        boolean generated =
                column.value() instanceof GeneratedValue || now.get().value() instanceof GeneratedValue;
        return generated && (!Objects.equals(column.value(), now.get().value()) || isRetyped(after));
    }

    private boolean isRetyped(Table after) {
        return from.findTable(after.name()).stream()
                .flatMap(it -> it.columns().stream())
                .anyMatch(it -> after.findColumn(it.name())
                        .filter(now -> now.isRetyped(it))
                        .isPresent());
    }

    /** Whether its enum type may be made anew. */
    private boolean hasOtherValues(Column column) {
        for (EnumType type : from.enums()) {
            if (EnumSql.holds(column.type(), type.name())
                    && to.findEnum(type.name()).filter(type::equals).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
