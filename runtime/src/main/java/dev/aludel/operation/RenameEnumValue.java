// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Renames a value of an enum type. Rows, and expressions in the database, follow by themselves; in memory, expressions
 * keep the text that they were written with.
 *
 * @param name the name of the type
 * @param from the value before
 * @param to the value after
 */
public record RenameEnumValue(QualifiedName name, String from, String to) implements Operation {

    public RenameEnumValue {
        requireNonNull(name, "name");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    @Override
    public RenameEnumValue inverse() {
        return new RenameEnumValue(name, to, from);
    }

    @Override
    public Schema applyTo(Schema before) {
        EnumType type = Change.enumType(this, before, name);
        Change.require(this, type.labels().contains(from), "it has no value " + from);
        Change.require(this, !type.labels().contains(to), "it has a value " + to + " already");
        return before.with(type.labels(Change.replaced(type.labels(), from::equals, it -> to)));
    }

    @Override
    public List<Statement> statements() {
        return List.of(
                Statement.of("ALTER TYPE " + quoted(name) + " RENAME VALUE " + literal(from) + " TO " + literal(to)));
    }

    @Override
    public String describe() {
        return "rename value " + from + " of enum " + name + " to " + to;
    }

    @Override
    public boolean fillsRows() {
        return true;
    }

    @Override
    public Phase phase() {
        return Phase.RENAME;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
