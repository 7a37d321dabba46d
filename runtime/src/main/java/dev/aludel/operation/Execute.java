// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL as it is written. What it changes in the schema is what it declares; without a declaration the schema after
 * it is not known from the migrations alone.
 *
 * @param sql the statement
 * @param parameters the values for its question marks
 * @param declared the operations whose effect it has, or null if it doesn't say
 */
public record Execute(
        String sql, List<Object> parameters, @Nullable List<Operation> declared) implements Operation {

    public Execute {
        requireNonNull(sql, "sql");
        parameters = List.copyOf(parameters);
        declared = declared == null ? null : List.copyOf(declared);
    }

    @Override
    public Irreversible inverse() {
        return new Irreversible("SQL has no inverse of its own: "
                + sql.strip().lines().findFirst().orElse(""));
    }

    @Override
    public Schema applyTo(Schema before) {
        return declared == null ? before : new Plan(declared).applyTo(before);
    }

    @Override
    public List<Statement> statements() {
        return List.of(new Statement(sql, parameters));
    }

    @Override
    public String describe() {
        return "execute " + sql.strip().lines().findFirst().orElse("");
    }

    @Override
    public boolean hidesEffect() {
        return declared == null;
    }

    @Override
    public Phase phase() {
        return Phase.STEP;
    }

    @Override
    public Set<QualifiedName> tables() {
        return declared == null ? Set.of() : new Plan(declared).tables();
    }

    @Override
    public Set<QualifiedName> givenNames() {
        return declared == null ? Set.of() : Bundle.namesGivenBy(declared);
    }

    @Override
    public void follow(Replay replay, boolean byModel) {
        if (declared == null) {
            replay.darken();
        } else {
            declared.forEach(it -> replay.follow(it, byModel));
        }
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
