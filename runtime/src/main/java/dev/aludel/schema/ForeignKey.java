// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}
 * @param onDelete what happens here when a row there is deleted
 * @param onUpdate what happens here when a key there changes
 * @param options the rest, which few foreign keys say
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        ForeignKeyOptions options)
        implements Constraint {

    /** The first server that sets only some columns on delete. */
    private static final int SOME_COLUMNS_SET = 150000;

    public ForeignKey {
        Identifier.checked(name);
        columns = Names.nonEmpty(columns, name);
        requireNonNull(target, "target");
        targetColumns = Names.nonEmpty(targetColumns, name);
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
        requireNonNull(options, "options");
        if (columns.size() != targetColumns.size()) {
            throw new IllegalArgumentException(
                    "foreign key %s has %d columns for %d".formatted(name, columns.size(), targetColumns.size()));
        }
    }

    /** The start of a foreign key: its name and its columns; {@link Start#references} completes it. */
    public static Start foreignKey(String name, String... columns) {
        return new Start(name, List.of(columns));
    }

    /**
     * A foreign key that doesn't say yet what it refers to.
     *
     * @param name the constraint's name
     * @param columns the referring columns
     */
    public record Start(String name, List<String> columns) {

        public Start {
            columns = List.copyOf(columns);
        }

        /** The foreign key to these columns of a table, written as {@link QualifiedName#parse} reads it. */
        public ForeignKey references(String table, String... targetColumns) {
            return new ForeignKey(
                    name,
                    columns,
                    QualifiedName.parse(table),
                    List.of(targetColumns),
                    ReferentialAction.NO_ACTION,
                    ReferentialAction.NO_ACTION,
                    ForeignKeyOptions.NONE);
        }
    }

    /** The same key with another action on delete. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, options);
    }

    /** The same key with another action on update. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, options);
    }

    /** The same key, checked when {@code when} says. */
    public ForeignKey deferred(Deferrability when) {
        return with(options.deferred(when));
    }

    /** The same key, which wants all of its columns or none. */
    public ForeignKey matchFull() {
        return with(options.fully());
    }

    /** The same key, of whose columns a delete there sets only these to null or their default. */
    public ForeignKey onDeleteSetting(String... some) {
        return with(options.setting(List.of(some)));
    }

    /** The same key, leaving these rows unchecked; none if it is null. */
    public ForeignKey unchecked(@Nullable Validity rows) {
        return with(options.checking(rows));
    }

    @Override
    public ForeignKey comment(@Nullable String text) {
        return with(options.comment(text));
    }

    /** The same key with other options. */
    public ForeignKey with(ForeignKeyOptions others) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, others);
    }

    /** When it is checked. */
    public Deferrability deferrability() {
        return options.deferrability();
    }

    @Override
    public @Nullable Validity validity() {
        return options.validity();
    }

    @Override
    public @Nullable String comment() {
        return options.comment();
    }

    @Override
    public int minimumVersion() {
        if (options.validity() == Validity.NOT_ENFORCED) {
            return Constraint.NOT_ENFORCED;
        }
        return options.onDeleteColumns().isEmpty() ? 0 : SOME_COLUMNS_SET;
    }

    @Override
    public String kind() {
        return "foreign key";
    }

    @Override
    public ForeignKey named(String other) {
        return new ForeignKey(other, columns, target, targetColumns, onDelete, onUpdate, options);
    }

    @Override
    public ForeignKey renamingColumn(String from, String to) {
        return new ForeignKey(
                name,
                Names.renamed(columns, from, to),
                target,
                targetColumns,
                onDelete,
                onUpdate,
                options.setting(Names.renamed(options.onDeleteColumns(), from, to)));
    }

    /** The same key after the table referred to was renamed. */
    public ForeignKey retargeted(QualifiedName other) {
        return new ForeignKey(name, columns, other, targetColumns, onDelete, onUpdate, options);
    }

    /** The same key after a column referred to was renamed. */
    public ForeignKey renamingTargetColumn(String from, String to) {
        return new ForeignKey(
                name, columns, target, Names.renamed(targetColumns, from, to), onDelete, onUpdate, options);
    }
}
