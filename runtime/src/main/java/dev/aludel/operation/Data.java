// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.Schema;
import dev.aludel.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs code on the rows. Two are equal if their names are: code can't be compared.
 *
 * @param name what it does, unique within its migration
 * @param step the code
 */
public record Data(String name, DataStep step) implements Operation {

    public Data {
        requireNonNull(name, "name");
        requireNonNull(step, "step");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Data data && data.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public Irreversible inverse() {
        return new Irreversible("data step \"" + name + "\" has no inverse of its own");
    }

    @Override
    public Schema applyTo(Schema before) {
        return before;
    }

    @Override
    public List<Statement> statements() {
        return List.of();
    }

    @Override
    public String describe() {
        return "data step \"" + name + "\"";
    }

    @Override
    public boolean hidesEffect() {
        return true;
    }

    @Override
    public Phase phase() {
        return Phase.STEP;
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action.Code(this, step));
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
