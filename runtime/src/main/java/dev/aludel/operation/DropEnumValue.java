// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * Takes a value from an enum type by making the type anew, as {@link AlterEnum} does: the way back from
 * {@link AddEnumValue}.
 *
 * @param to the type after
 * @param value the value, and the place that it had
 * @param users the tables that use the type, as in {@link AlterEnum}
 */
public record DropEnumValue(EnumType to, EnumValue value, List<Table> users) implements Operation {

    public DropEnumValue {
        requireNonNull(to, "to");
        requireNonNull(value, "value");
        users = List.copyOf(users);
    }

    private AlterEnum change() {
        return new AlterEnum(AddEnumValue.added(to, value), to, users);
    }

    @Override
    public AddEnumValue inverse() {
        return new AddEnumValue(to.name(), value, to, users);
    }

    @Override
    public Schema applyTo(Schema before) {
        return change().applyTo(before);
    }

    @Override
    public List<Statement> statements() {
        return change().statements();
    }

    @Override
    public List<Hazard> hazards() {
        return change().hazards();
    }

    @Override
    public List<RowCheck> rowChecks() {
        return change().rowChecks();
    }

    @Override
    public String describe() {
        return "drop value " + value.label() + " of enum " + to.name();
    }

    @Override
    public Phase phase() {
        return Phase.ALTER_ENUM;
    }

    @Override
    public Set<QualifiedName> tables() {
        return change().tables();
    }

    @Override
    public boolean disturbs(ObjectKey key) {
        return change().disturbs(key);
    }

    @Override
    public DropEnumValue resolvedAgainst(Schema before) {
        return users.isEmpty() ? new DropEnumValue(to, value, EnumUsers.of(before, to.name())) : this;
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
