// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Drops an enum type that no column has. Casts go with it where the definition states them.
 *
 * @param name its name
 * @param definition the type, or null if a person dropped it by name alone
 */
public record DropEnum(QualifiedName name, @Nullable EnumType definition) implements Operation {

    public DropEnum {
        requireNonNull(name, "name");
    }

    @Override
    public Operation inverse() {
        return definition == null ? Irreversible.unknown("enum " + name) : new CreateEnum(definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.enumType(this, before, name);
        return before.minusEnum(name);
    }

    @Override
    public List<Statement> statements() {
        return EnumSql.drop(name, definition != null && definition.casting());
    }

    @Override
    public String describe() {
        return "drop enum " + name;
    }

    @Override
    public Phase phase() {
        return Phase.DROP_ENUM;
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        return key.equals(ObjectKey.enumType(name));
    }

    @Override
    public DropEnum resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropEnum(name, before.findEnum(name).orElse(null));
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
