// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.View;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view.
 *
 * @param name its name
 * @param definition the view, or null if a person dropped it by name alone
 */
public record DropView(QualifiedName name, @Nullable View definition) implements Operation {

    public DropView {
        requireNonNull(name, "name");
    }

    @Override
    public Operation inverse() {
        return definition == null ? Irreversible.unknown("view " + name) : new CreateView(definition);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.minusView(Change.view(this, before, name).name());
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("DROP VIEW " + quoted(name)));
    }

    @Override
    public String describe() {
        return "drop view " + name;
    }

    @Override
    public Phase phase() {
        return Phase.DROP_VIEW;
    }

    @Override
    public Set<String> takesAway() {
        return Set.of("view " + name);
    }

    @Override
    public Set<QualifiedName> freedNames() {
        return Set.of(name);
    }

    @Override
    public DropView resolvedAgainst(Schema before) {
        return definition != null
                ? this
                : new DropView(name, before.findView(name).orElse(null));
    }

    @Override
    public Set<QualifiedName> relations() {
        return Set.of(name);
    }
}
