// SPDX-License-Identifier: Apache-2.0
package dev.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A foreign key.
 *
 * @param name the constraint's name
 * @param columns the referring columns
 * @param target the table referred to
 * @param targetColumns the columns referred to, in the order of {@code columns}
 * @param onDelete what happens here when a row there is deleted
 * @param onUpdate what happens here when a key there changes
 * @param deferrability when it is checked
 */
public record ForeignKey(
        String name,
        List<String> columns,
        QualifiedName target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate,
        Deferrability deferrability)
        implements Constraint {

    public ForeignKey {
        Identifier.checked(name);
        columns = Names.nonEmpty(columns, name);
        requireNonNull(target, "target");
        targetColumns = Names.nonEmpty(targetColumns, name);
        requireNonNull(onDelete, "onDelete");
        requireNonNull(onUpdate, "onUpdate");
        requireNonNull(deferrability, "deferrability");
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
                    Deferrability.NOT_DEFERRABLE);
        }
    }

    /** The same key with another action on delete. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, deferrability);
    }

    /** The same key with another action on update. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action, deferrability);
    }

    /** The same key, checked when {@code when} says. */
    public ForeignKey deferred(Deferrability when) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, onUpdate, when);
    }

    @Override
    public String kind() {
        return "foreign key";
    }

    @Override
    public ForeignKey named(String other) {
        return new ForeignKey(other, columns, target, targetColumns, onDelete, onUpdate, deferrability);
    }

    @Override
    public ForeignKey renamingColumn(String from, String to) {
        return new ForeignKey(
                name, Names.renamed(columns, from, to), target, targetColumns, onDelete, onUpdate, deferrability);
    }

    /** The same key after the table referred to was renamed. */
    public ForeignKey retargeted(QualifiedName other) {
        return new ForeignKey(name, columns, other, targetColumns, onDelete, onUpdate, deferrability);
    }

    /** The same key after a column referred to was renamed. */
    public ForeignKey renamingTargetColumn(String from, String to) {
        return new ForeignKey(
                name, columns, target, Names.renamed(targetColumns, from, to), onDelete, onUpdate, deferrability);
    }
}
