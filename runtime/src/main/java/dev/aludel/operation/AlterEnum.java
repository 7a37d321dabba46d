// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes an enum type anew with other values or casts, in one transaction: the type before steps aside under another name,
 * every column is converted through its text, and what PostgreSQL doesn't convert along is dropped before and made again
 * after. It fails, and changes nothing, while a row has a value that goes away.
 *
 * @param from the type before
 * @param to the type after, of the same name
 * @param users all tables that use the type, each with the columns, constraints and indexes that have to be touched;
 *     {@link EnumUsers} finds them
 */
public record AlterEnum(EnumType from, EnumType to, List<Table> users) implements Operation {

    public AlterEnum {
        if (!from.name().equals(to.name())) {
            throw new IllegalArgumentException("enum %s can't become %s".formatted(from.name(), to.name()));
        }
        users = List.copyOf(users);
    }

    @Override
    public AlterEnum inverse() {
        return new AlterEnum(to, from, users);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.enumType(this, before, from.name());
        Schema after = before.with(to);
        return isRemade()
                ? after.tables(after.tables().stream().map(this::settled).toList())
                : after;
    }

    /** Generated columns are added again, and so come last. */
    private Table settled(Table table) {
        List<String> remade = users.stream()
                .filter(it -> it.name().equals(table.name()))
                .flatMap(it -> it.columns().stream())
                .filter(it -> it.value() instanceof GeneratedValue)
                .map(Column::name)
                .toList();
        List<Column> columns = new ArrayList<>(Change.without(table.columns(), it -> remade.contains(it.name())));
        remade.forEach(name -> table.findColumn(name).ifPresent(columns::add));
        return table.columns(columns);
    }

    /** The values that go away. */
    public List<String> removed() {
        return Change.without(from.labels(), to.labels()::contains);
    }

    private boolean isRemade() {
        return !from.labels().equals(to.labels());
    }

    @Override
    public List<Statement> statements() {
        if (isRemade()) {
            return new EnumRebuild(from, to, users).statements();
        }
        return from.casting() == to.casting() ? List.of() : EnumSql.casts(to);
    }

    @Override
    public List<Hazard> hazards() {
        List<Hazard> hazards = new ArrayList<>();
        if (!isRemade() || users.isEmpty()) {
            return hazards;
        }
        if (!removed().isEmpty()) {
            hazards.add(new Hazard(
                    Hazard.Kind.FAILS_ON_EXISTING_ROWS,
                    "fails if a row has %s".formatted(String.join(" or ", removed()))));
        }
        for (Table table : users) {
            if (!table.columns().isEmpty()) {
                hazards.add(new Hazard(
                        Hazard.Kind.REWRITES_TABLE,
                        "every row of " + table.name() + " is written anew, nobody can read it meanwhile"));
            }
        }
        return List.copyOf(hazards);
    }

    @Override
    public List<RowCheck> rowChecks() {
        List<RowCheck> checks = new ArrayList<>();
        for (Table table : removed().isEmpty() ? List.<Table>of() : users) {
            for (Column column : table.columns()) {
                if (EnumSql.holds(column.type(), from.name())) {
                    String problem = "a %s is %s"
                            .formatted(new ColumnName(table.name(), column.name()), String.join(" or ", removed()));
                    checks.add(RowChecks.holding(table.name(), column, removed(), problem));
                }
            }
        }
        return List.copyOf(checks);
    }

    @Override
    public String describe() {
        List<String> changes = new ArrayList<>();
        Change.without(to.labels(), from.labels()::contains).forEach(it -> changes.add("+ " + it));
        removed().forEach(it -> changes.add("- " + it));
        if (from.casting() != to.casting()) {
            changes.add(to.casting() ? "with casts" : "without casts");
        }
        return "alter enum " + to.name() + ": " + (changes.isEmpty() ? "order" : String.join(", ", changes));
    }

    @Override
    public Phase phase() {
        return Phase.ALTER_ENUM;
    }

    @Override
    public Set<QualifiedName> tables() {
        Set<QualifiedName> tables = new TreeSet<>();
        users.forEach(it -> tables.add(it.name()));
        return tables;
    }

    /** The type itself is dropped, columns of it are converted, and generated columns made of it are dropped. */
    @Override
    public boolean disturbs(ObjectKey key) {
        return isRemade()
                && (key.equals(ObjectKey.enumType(from.name()))
                        || users.stream().anyMatch(it -> disturbs(it, key)));
    }

    private boolean disturbs(Table user, ObjectKey key) {
        return key.name().equals(user.name())
                && (user.columns().stream()
                                .filter(it ->
                                        EnumSql.holds(it.type(), from.name()) || it.value() instanceof GeneratedValue)
                                .anyMatch(
                                        it -> key.equals(ObjectKey.part(ObjectKey.Kind.COLUMN, user.name(), it.name())))
                        || user.constraints().stream()
                                .anyMatch(it ->
                                        key.equals(ObjectKey.part(ObjectKey.Kind.CONSTRAINT, user.name(), it.name()))));
    }

    @Override
    public AlterEnum resolvedAgainst(Schema before) {
        return users.isEmpty() ? new AlterEnum(from, to, EnumUsers.of(before, from.name())) : this;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
