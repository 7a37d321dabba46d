// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.Identifier;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;

/**
 * Creates a schema.
 *
 * @param name its name
 */
public record CreateSchema(String name) implements Operation {

    public CreateSchema {
        Identifier.checked(name);
    }

    @Override
    public DropSchema inverse() {
        return new DropSchema(name);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.require(this, !before.namespaces().contains(name), "it is there already");
        return before.plusNamespace(name);
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("CREATE SCHEMA " + quoted(name)));
    }

    @Override
    public String describe() {
        return "create schema " + name;
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_SCHEMA;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
