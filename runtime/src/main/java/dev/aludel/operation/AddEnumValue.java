// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Adds a value to an enum type, in place. PostgreSQL refuses to use it before the transaction that adds it has ended;
 * where something else of the same migration needs it, {@link AlterEnum} is the way.
 *
 * <p>PostgreSQL can't take a value away again, so the inverse, {@link DropEnumValue}, makes the type anew.
 *
 * @param name the name of the type
 * @param value the value
 * @param definition the type before, or null if a person added the value by name alone
 * @param users what {@link DropEnumValue} needs to know of the tables that use the type
 */
public record AddEnumValue(
        QualifiedName name, EnumValue value, @Nullable EnumType definition, List<Table> users) implements Operation {

    public AddEnumValue {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
        users = List.copyOf(users);
    }

    @Override
    public Operation inverse() {
        return definition == null ? Irreversible.unknown("enum " + name) : new DropEnumValue(definition, value, users);
    }

    @Override
    public Schema applyTo(Schema before) {
        EnumType current = Change.enumType(this, before, name);
        Change.require(this, !current.labels().contains(value.label()), "it has that value already");
        String next = value.before();
        Change.require(
                this,
                next == null || current.labels().contains(next),
                "there is no value " + next + " to put it before");
        return before.with(added(current, value));
    }

    /** The type with one value more. */
    static EnumType added(EnumType type, EnumValue value) {
        List<String> labels = new ArrayList<>(type.labels());
        labels.remove(value.label());
        int place = labels.indexOf(value.before());
        labels.add(place < 0 ? labels.size() : place, value.label());
        return type.labels(labels);
    }

    @Override
    public List<Statement> statements() {
        return List.of(statement("ADD VALUE "));
    }

    @Override
    public List<Action> actionsOutside() {
        return List.of(new Action.Sql(this, statement("ADD VALUE IF NOT EXISTS ")));
    }

    private Statement statement(String add) {
        String place = value.before() == null ? "" : " BEFORE " + literal(value.before());
        return Statement.of("ALTER TYPE " + quoted(name) + " " + add + literal(value.label()) + place);
    }

    @Override
    public String describe() {
        return "add value " + value.label() + " to enum " + name;
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

    @Override
    public AddEnumValue resolvedAgainst(Schema before) {
        EnumType type = definition == null ? before.findEnum(name).orElse(null) : definition;
        return new AddEnumValue(name, value, type, users.isEmpty() ? EnumUsers.of(before, name) : users);
    }

    @Override
    public List<Segment> segmentsOutside() {
        return List.of(new Segment(Segment.Kind.OUTSIDE, List.of(this)));
    }

    @Override
    public boolean reachesFurther() {
        return true;
    }
}
