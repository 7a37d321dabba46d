// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.squash;

import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.OpenStep;
import dev.aludel.codegen.UnwritableMigrationException;
import dev.aludel.commands.InvalidRequestException;
import dev.aludel.commands.Progress;
import dev.aludel.commands.Project;
import dev.aludel.commands.generate.MigrationFile;
import dev.aludel.commands.generate.RevisionIds;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.SquashRange;
import dev.aludel.scratch.Proof;
import java.util.ArrayList;
import java.util.List;

/** Writes one migration in the place of several, proven to give the same schema. */
public final class Squash {

    private static final String ROWS =
            "They work on rows as well; only the schema was compared, since no scratch database has those rows.";

    private final Project project;

    private final Progress progress;

    /** The command for a project. */
    public Squash(Project project, Progress progress) {
        this.project = project;
        this.progress = progress;
    }

    /**
     * Writes the squash. What it replaces stays: databases in the middle of it go on with that.
     *
     * @throws CodeStepException if there is code in between, which can't be written into another class
     * @throws SquashNotProvenException if it doesn't do the same
     * @throws dev.aludel.error.MigrationException if it can't be made
     */
    public SquashResult run(SquashRequest request) {
        MigrationCatalog catalog = project.catalog();
        SquashRange range = new Ends(catalog.graph()).range(request.range());
        String id = RevisionIds.checked(
                request.revisionId(), catalog, project.tool().ids());
        String message = message(request, range);
        var plans = new SquashPlans(catalog, range);
        var draft = new Draft(catalog, range, id, message, MigrationFile.next(project, message, id));
        List<String> notes = new ArrayList<>();
        if (plans.worksOnRows()) {
            notes.add(ROWS);
        }
        if (!request.prove()) {
            return written(draft, plans, plans.combined(), "NOT PROVEN, as asked", notes);
        }
        progress.step("running both on scratch databases");
        SquashPlans.OfSquash squash = plans.combined();
        Proof proof = proof(draft, squash);
        if (proof.outcome() == Proof.Outcome.REFUTED) {
            progress.step("combined they do something else; trying them one by one");
            notes.add("The operations are kept one by one, since combined they did something else: "
                    + String.join("; ", proof.residue()));
            squash = plans.oneByOne();
            proof = proof(draft, squash);
        }
        return switch (proof.outcome()) {
            case PROVEN -> written(draft, plans, squash, "proven " + String.join("; ", proof.residue()), notes);
            case IMPOSSIBLE ->
                written(draft, plans, squash, "NOT PROVEN: " + String.join("; ", proof.residue()), notes);
            case REFUTED -> throw new SquashNotProvenException(proof.residue());
        };
    }

    private static String message(SquashRequest request, SquashRange range) {
        String asked = request.message();
        if (asked != null && asked.isBlank()) {
            throw new InvalidRequestException("the message is empty", "Say in a few words what the migration does.");
        }
        return asked == null
                ? "Squash of %d migrations up to %s"
                        .formatted(range.revisions().size(), range.last().message())
                : asked;
    }

    private Proof proof(Draft draft, SquashPlans.OfSquash squash) {
        MigrationCatalog squashed = draft.compiled(squash);
        return new SquashProof(project, draft.range(), draft.catalog())
                .prove(squashed, draft.id(), squash.downgrade().irreversible().isEmpty());
    }

    private static SquashResult written(
            Draft draft, SquashPlans plans, SquashPlans.OfSquash squash, String proof, List<String> notes) {
        List<String> said = new ArrayList<>(notes);
        if (proof.startsWith("NOT")) {
            said.add(0, proof);
        }
        draft.compiled(squash);
        draft.file().write(draft.spec(squash, said), OpenStep.OfMigration.NONE);
        return new SquashResult(
                draft.file().path(),
                draft.id(),
                draft.range().revisions(),
                plans.size(),
                squash.upgrade().operations().size(),
                proof,
                notes);
    }

    /**
     * A squash that is about to be written.
     *
     * @param catalog the migrations as they are
     * @param range those that it replaces
     * @param id its revision
     * @param message what it does
     * @param file where it goes
     */
    private record Draft(MigrationCatalog catalog, SquashRange range, String id, String message, MigrationFile file) {

        MigrationSpec spec(SquashPlans.OfSquash squash, List<String> notes) {
            return file.spec(id, range.place(), message, squash.upgrade(), squash.downgrade(), squash.autogenerated())
                    .with(notes);
        }

        MigrationCatalog compiled(SquashPlans.OfSquash squash) {
            try {
                return file.compiled(spec(squash, List.of()));
            } catch (UnwritableMigrationException e) {
                throw unwritable(e);
            }
        }

        /** Names the migration that it is about. */
        private RuntimeException unwritable(UnwritableMigrationException e) {
            for (RevisionNode revision : range.revisions()) {
                for (Plan plan : List.of(catalog.upgradeOf(revision), catalog.downgradeOf(revision))) {
                    try {
                        file.check(plan);
                    } catch (UnwritableMigrationException own) {
                        return CodeStepException.of(revision, own.problem(), range.revisions());
                    }
                }
            }
            return e;
        }
    }
}
