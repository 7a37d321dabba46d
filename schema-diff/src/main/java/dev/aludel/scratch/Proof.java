// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * What replaying a plan has shown.
 *
 * @param outcome whether it holds
 * @param residue what is left, why it could not be tried, or what a proof that holds doesn't show; one line each
 */
public record Proof(Outcome outcome, List<String> residue) {

    public Proof {
        requireNonNull(outcome, "outcome");
        residue = List.copyOf(residue);
    }

    /** A proof that holds. */
    public static Proof holds(List<String> remarks) {
        return new Proof(Outcome.PROVEN, remarks);
    }

    /** What this proof, which holds, and the next one show together. */
    Proof and(Proof next) {
        return next.outcome == Outcome.PROVEN
                ? holds(Stream.concat(residue.stream(), next.residue.stream()).toList())
                : next;
    }

    /** One that doesn't. */
    public static Proof fails(List<String> residue) {
        return new Proof(Outcome.REFUTED, residue);
    }

    /** One that could not be tried. */
    public static Proof impossible(String reason) {
        return new Proof(Outcome.IMPOSSIBLE, List.of(reason));
    }

    /** Whether a plan holds. */
    public enum Outcome {
        /** After upgrade nothing differs from the target, after downgrade nothing from the start. */
        PROVEN,
        /** Something differs, or a statement was refused. */
        REFUTED,
        /** The ground to try it on could not be made. */
        IMPOSSIBLE
    }
}
