// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.Execute;
import java.util.function.Consumer;

/** A recorded statement that may still say what it does to the schema. */
public final class Executed {

    private final Recorded recorded;

    Executed(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Says what the statement does to the schema, in operations that are not run. */
    public void declares(Consumer<Operations> effect) {
        recorded.change(
                Execute.class,
                it -> new Execute(
                        it.sql(), it.parameters(), Operations.record(effect).operations()));
    }
}
