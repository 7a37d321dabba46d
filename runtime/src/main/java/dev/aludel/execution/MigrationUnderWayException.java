// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import dev.aludel.error.MigrationException;

/** A migration of several segments is unfinished, and something else was to run. */
public final class MigrationUnderWayException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient UnderWay underWay;

    /** Another revision was asked for, or another direction. */
    MigrationUnderWayException(UnderWay underWay) {
        this(underWay, "Finish it first with '%s'".formatted(command(underWay)));
    }

    private MigrationUnderWayException(UnderWay underWay, String remedy) {
        super(
                "ALU-512",
                "the %s of revision %s is unfinished since %s: it stands in segment %d"
                        .formatted(
                                underWay.direction().word(), underWay.revision(), underWay.since(), underWay.segment()),
                remedy + ", or undo by hand what it has done and say so with 'stamp'. Nothing was changed.");
        this.underWay = underWay;
    }

    /** One transaction for all was asked for. */
    static MigrationUnderWayException together(UnderWay underWay) {
        return new MigrationUnderWayException(
                underWay, "Finish it first with aludel.transaction=migration and '%s'".formatted(command(underWay)));
    }

    private static String command(UnderWay underWay) {
        return underWay.direction() == Direction.UPGRADE ? "upgrade " + underWay.revision() : "downgrade -1";
    }

    /** What is unfinished. */
    public UnderWay underWay() {
        return underWay;
    }
}
