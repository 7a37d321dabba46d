// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.codegen.MigrationNames;
import dev.aludel.codegen.MigrationSpec;
import dev.aludel.codegen.MigrationWriter;
import dev.aludel.codegen.RevisionInfo;
import dev.aludel.commands.config.FileNotUsableException;
import dev.aludel.execution.DatabaseStatus;
import dev.aludel.execution.MigrationListener;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Plan;
import dev.aludel.rename.RenameChoice;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import dev.aludel.scratch.Proof;
import dev.aludel.scratch.Prover;
import dev.aludel.scratch.RowProbe;
import dev.aludel.scratch.ScratchDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a new migration: empty, or filled from the difference between the entity model and the database. */
public final class Generate {

    private final Project project;

    private final Progress progress;

    private final RenameChoice choice;

    /** The command for a project, where nobody can be asked. */
    public Generate(Project project, Progress progress) {
        this(project, progress, RenameChoice.nobody());
    }

    /** The command for a project; {@code choice} decides what was renamed where no hint says so. */
    public Generate(Project project, Progress progress, RenameChoice choice) {
        this.project = project;
        this.progress = progress;
        this.choice = choice;
    }

    /**
     * Writes the migration. Nothing is written when nothing differs, and nothing when the plan doesn't hold.
     *
     * @throws dev.aludel.error.MigrationException if it can't be made
     */
    public GenerateResult run(GenerateRequest request) {
        MigrationCatalog catalog = project.catalog();
        String id = RevisionIds.checked(
                request.revisionId(), catalog, project.tool().ids());
        List<String> parents = parents(catalog.graph());
        if (request.message().isBlank()) {
            throw new InvalidRequestException("the message is empty", "Say in a few words what the migration does.");
        }
        if (!request.autogenerate()) {
            return write(id, parents, request, Plan.empty(), new Gathered());
        }
        requireCurrent(catalog);
        Zones zones = Zones.parse(request.answers().zones());
        Wishes wishes = Wishes.of(request);
        var drops = new SaidDrops(choice, wishes.drops());
        Comparison compared = new LiveComparison(project, progress).compare(catalog, wishes, drops);
        Drops.requireDroppable(
                request.drops(),
                compared.reconciliation().live(),
                compared.reconciliation().target());
        if (compared.plan().isEmpty()) {
            return GenerateResult.nothing(compared);
        }
        if (!compared.blockers().isEmpty()) {
            throw new BlockedPlanException(compared.blockers());
        }
        Comparison comparison = compared.with(zones.in(compared.plan()));
        project.database().ask(zones::check);
        Gathered gathered = tried(comparison, request.prove());
        gathered.leavesOpen(
                OpenMoves.of(comparison.plan(), comparison.reconciliation().live(), drops.keys()));
        return write(id, parents, request, comparison.plan(), gathered);
    }

    /** What the rows and a scratch database say of a plan, and what came up while it was made. */
    private Gathered tried(Comparison comparison, boolean proves) {
        var findings = new Gathered();
        findings.compared(comparison);
        findings.addAll(Mixture.notes(comparison));
        progress.step("asking the rows");
        findings.addAll(project.database()
                .ask(it -> new RowProbe(it, project.configuration().defaultSchema())
                        .probe(comparison.plan(), comparison.reconciliation().live())));
        if (proves) {
            progress.step("trying it on a scratch database");
            prove(comparison, findings);
        } else {
            findings.notProven(", as asked");
        }
        return findings;
    }

    /** The revision that the new one follows; the graph refuses "head" where there are several. */
    private static List<String> parents(RevisionGraph graph) {
        Set<String> heads = graph.heads();
        return List.copyOf(heads.size() > 1 ? graph.resolve("head", Set.of()) : heads);
    }

    private void requireCurrent(MigrationCatalog catalog) {
        DatabaseStatus status =
                project.migrator(catalog, MigrationListener.logging()).status();
        if (!status.unknownHeads().isEmpty()) {
            throw new UnknownDatabaseHeadException(status.unknownHeads());
        }
        if (!status.pending().isEmpty()) {
            throw new PendingRevisionsException(
                    status.pending().stream().map(RevisionNode::id).toList());
        }
    }

    /** Says where it was proven, or why it could not be. */
    private void prove(Comparison comparison, Gathered findings) {
        try (ScratchDatabase scratch = project.scratch().create()) {
            Plan plan = comparison.plan();
            Proof proof = new Prover(scratch.connection(), comparison.request())
                    .prove(comparison.reconciliation(), plan, plan.inverse());
            switch (proof.outcome()) {
                case PROVEN -> findings.proven("proven on " + scratch.description() + remarks(proof));
                case IMPOSSIBLE -> findings.notProven(": " + String.join("; ", proof.residue()));
                case REFUTED -> throw new PlanNotProvenException(proof.residue());
            }
        } catch (SQLException e) {
            findings.notProven(": no scratch database could be made: " + e.getMessage());
        }
    }

    private static String remarks(Proof proof) {
        return proof.residue().isEmpty() ? "" : ", but " + String.join("; ", proof.residue());
    }

    private GenerateResult write(
            String id, List<String> parents, GenerateRequest request, Plan plan, Gathered gathered) {
        Instant created = project.tool().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Path directory = project.migrationsDirectory();
        String className = MigrationNames.className(created, request.message(), taken(directory));
        var revision = new RevisionInfo(id, parents, request.message(), created.toString(), request.autogenerate());
        var spec = new MigrationSpec(
                project.migrationsPackage(), className, revision, plan, plan.inverse(), gathered.notes());
        Path file = directory.resolve(className + ".java");
        var writer = new MigrationWriter();
        project.compiler().check(file, writer.write(spec));
        try {
            Files.createDirectories(directory);
            String source = writer.write(spec.with(gathered.moves().steps()));
            Files.writeString(file, source, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw FileNotUsableException.writing(file, e);
        }
        return new GenerateResult(file, id, plan, gathered);
    }

    private static Set<String> taken(Path directory) {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(it -> it.getFileName().toString())
                    .filter(it -> it.endsWith(".java"))
                    .map(it -> it.substring(0, it.length() - ".java".length()))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw FileNotUsableException.reading(directory, e);
        }
    }
}
