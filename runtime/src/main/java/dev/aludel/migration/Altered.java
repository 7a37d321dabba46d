// SPDX-License-Identifier: Apache-2.0
package dev.aludel.migration;

import dev.aludel.operation.AlterColumn;

/** A recorded change of a column that may still say how values are meant. */
public final class Altered {

    private final Recorded recorded;

    Altered(Recorded recorded) {
        this.recorded = recorded;
    }

    /** Says in which time zone values without one are meant, where they get or lose one. */
    public void atTimeZone(String zone) {
        recorded.change(AlterColumn.class, it -> it.in(zone));
    }
}
