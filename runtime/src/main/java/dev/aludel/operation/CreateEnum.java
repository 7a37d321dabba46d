// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.Schema;
import dev.aludel.sql.EnumSql;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Creates an enum type, with the casts that it states.
 *
 * @param type the type
 */
public record CreateEnum(EnumType type) implements Operation {

    public CreateEnum {
        requireNonNull(type, "type");
    }

    @Override
    public DropEnum inverse() {
        return new DropEnum(type.name(), type);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.require(this, before.findEnum(type.name()).isEmpty(), "it is there already");
        return before.with(type);
    }

    @Override
    public List<Statement> statements() {
        return EnumSql.create(type);
    }

    @Override
    public String describe() {
        return "create enum " + type.name();
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_ENUM;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
