// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * Renames an enum type, or moves it to another schema. Columns follow by themselves; in memory, expressions keep the text
 * that they were written with.
 *
 * @param from the name before
 * @param to the name after
 */
public record RenameEnum(QualifiedName from, QualifiedName to) implements Operation {

    public RenameEnum {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public RenameEnum inverse() {
        return new RenameEnum(to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        EnumType type = Change.enumType(this, before, from);
        Change.require(this, before.findEnum(to).isEmpty(), "there is an enum " + to + " already");
        return before.minusEnum(from)
                .with(type.named(to))
                .tables(before.tables().stream().map(this::follow).toList());
    }

    private Table follow(Table table) {
        return table.columns(Change.replaced(
                table.columns(), it -> EnumSql.holds(it.type(), from), it -> it.typed(renamed(it.type()))));
    }

    private DataType renamed(DataType type) {
        DataType named = EnumSql.type(to);
        return type instanceof ArrayType ? named.array() : named;
    }

    @Override
    public List<Statement> statements() {
        return Renaming.statements("TYPE", from, to);
    }

    @Override
    public String describe() {
        return "rename enum " + from + " to " + to;
    }

    @Override
    public Optional<Operation> followedBy(Operation next) {
        return next instanceof RenameEnum rename && rename.from.equals(to)
                ? Optional.of(new RenameEnum(from, rename.to))
                : Optional.empty();
    }

    @Override
    public Phase phase() {
        return Phase.RENAME;
    }

    @Override
    public ObjectKey renamed(ObjectKey key) {
        return key.equals(ObjectKey.enumType(from)) ? ObjectKey.enumType(to) : key;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
