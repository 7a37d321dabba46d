// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.List;

/** What comes up while a migration is made: for the person at the command line, and for the reviewer of the class. */
final class Gathered {

    private static final String NOT_PROVEN = "NOT PROVEN";

    private final List<Finding> findings = new ArrayList<>();

    private List<ObjectKey> unmanaged = List.of();

    private List<String> renames = List.of();

    private String proof = "";

    private OpenMoves moves = OpenMoves.none();

    void compared(Comparison comparison) {
        findings.addAll(comparison.findings());
        renames = comparison.renames().words();
        unmanaged = comparison.reconciliation().unmanaged();
    }

    void addAll(List<Finding> more) {
        findings.addAll(more);
    }

    /** Says where the plan was proven. */
    void proven(String words) {
        proof = words;
    }

    /** Says why the plan was not proven. */
    void notProven(String words) {
        proof = NOT_PROVEN + words;
    }

    void leavesOpen(OpenMoves open) {
        moves = open;
    }

    OpenMoves moves() {
        return moves;
    }

    String proof() {
        return proof;
    }

    List<ObjectKey> unmanaged() {
        return unmanaged;
    }

    List<Finding> findings() {
        return findings;
    }

    /** What a reviewer should read in the class: what was renamed, warnings, what could not be compared, and a missing proof. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(renames);
        if (proof.startsWith(NOT_PROVEN)) {
            notes.add(proof);
        }
        findings.stream()
                .filter(it -> it.kind() != Finding.Kind.NOTE)
                .map(it -> it.subject() + ": " + it.message())
                .distinct()
                .forEach(notes::add);
        return notes;
    }
}
