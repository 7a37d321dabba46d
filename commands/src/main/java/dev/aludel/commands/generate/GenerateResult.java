// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.Objects.requireNonNull;

import dev.aludel.model.Finding;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ObjectKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was generated.
 *
 * @param file the new file, or null if nothing differs
 * @param revisionId the new revision; empty without a file
 * @param plan what it does
 * @param proof where it was tried, or why it was not; empty if there was nothing to try
 * @param unmanaged what only the database has
 * @param undecided moves of rows that a person has to decide about before the class compiles, in words
 * @param findings what a person should know
 */
public record GenerateResult(
        @Nullable Path file,
        String revisionId,
        Plan plan,
        String proof,
        List<ObjectKey> unmanaged,
        List<String> undecided,
        List<Finding> findings) {

    public GenerateResult {
        requireNonNull(revisionId, "revisionId");
        requireNonNull(plan, "plan");
        requireNonNull(proof, "proof");
        unmanaged = List.copyOf(unmanaged);
        undecided = List.copyOf(undecided);
        findings = List.copyOf(findings);
    }

    GenerateResult(Path file, String revisionId, Plan plan, Gathered gathered) {
        this(
                file,
                revisionId,
                plan,
                gathered.proof(),
                gathered.unmanaged(),
                gathered.moves().undecided(),
                gathered.findings());
    }

    /** The same with one more thing that a person should know. */
    GenerateResult with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new GenerateResult(file, revisionId, plan, proof, unmanaged, undecided, more);
    }

    static GenerateResult nothing(Comparison comparison) {
        return new GenerateResult(
                null, "", Plan.empty(), "", comparison.reconciliation().unmanaged(), List.of(), comparison.findings());
    }
}
