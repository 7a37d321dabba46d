// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchWork;

/** Recorded batches that may still say what undoes them. */
public final class Batched {

    private final Recorded recorded;

    Batched(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Says what the inverse does to the same rows. */
    public void undoneBy(BatchWork inverse) {
        recorded.change(Batch.class, it -> it.undoneBy(inverse));
    }
}
