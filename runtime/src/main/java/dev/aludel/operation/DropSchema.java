// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Drops an empty schema.
 *
 * @param name its name
 */
public record DropSchema(String name) implements Operation {

    public DropSchema {
        Identifier.checked(name);
    }

    @Override
    public CreateSchema inverse() {
        return new CreateSchema(name);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.require(this, before.namespaces().contains(name), "there is no such schema");
        return before.minusNamespace(name);
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("DROP SCHEMA " + quoted(name)));
    }

    @Override
    public String describe() {
        return "drop schema " + name;
    }

    @Override
    public Phase phase() {
        return Phase.DROP_SCHEMA;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
