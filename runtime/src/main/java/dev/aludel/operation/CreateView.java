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

/**
 * Creates a view.
 *
 * @param view the view
 */
public record CreateView(View view) implements Operation {

    public CreateView {
        requireNonNull(view, "view");
    }

    @Override
    public DropView inverse() {
        return new DropView(view.name(), view);
    }

    @Override
    public Schema applyTo(Schema before) {
        Change.require(this, before.findView(view.name()).isEmpty(), "it is there already");
        return before.with(view);
    }

    @Override
    public List<Statement> statements() {
        return List.of(Statement.of("CREATE VIEW " + quoted(view.name()) + " AS " + view.query()));
    }

    @Override
    public String describe() {
        return "create view " + view.name();
    }

    @Override
    public Phase phase() {
        return Phase.CREATE_VIEW;
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return Set.of(view.name());
    }

    @Override
    public Set<QualifiedName> relations() {
        return Set.of(view.name());
    }
}
