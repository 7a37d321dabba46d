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
import dev.aludel.model.Finding;
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
import java.util.ArrayList;
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
            return write(id, parents, request, Plan.empty(), new Findings());
        }
        requireCurrent(catalog);
        Zones zones = Zones.parse(request.answers().zones());
        Comparison compared = compared(catalog, request);
        if (compared.plan().isEmpty()) {
            return GenerateResult.nothing(compared);
        }
        if (!compared.blockers().isEmpty()) {
            throw new BlockedPlanException(compared.blockers());
        }
        Comparison comparison = compared.with(zones.in(compared.plan()));
        project.database().ask(zones::check);
        return write(id, parents, request, comparison.plan(), tried(comparison, request.prove()));
    }

    private Comparison compared(MigrationCatalog catalog, GenerateRequest request) {
        Comparison compared = new LiveComparison(project, progress)
                .compare(
                        catalog,
                        Drops.parse(request.drops()),
                        Only.parse(request.only()),
                        request.answers().renames(),
                        choice);
        Drops.requireDroppable(
                request.drops(),
                compared.reconciliation().live(),
                compared.reconciliation().target());
        return compared;
    }

    /** What the rows and a scratch database say of a plan, and what came up while it was made. */
    private Findings tried(Comparison comparison, boolean proves) {
        var findings = new Findings();
        findings.compared(comparison);
        findings.addAll(Mixture.notes(comparison));
        progress.step("asking the rows");
        findings.addAll(project.database()
                .ask(it -> new RowProbe(it, project.configuration().defaultSchema())
                        .probe(comparison.plan(), comparison.reconciliation().live())));
        if (proves) {
            progress.step("trying it on a scratch database");
            findings.proof(prove(comparison));
        } else {
            findings.proof("NOT PROVEN, as asked");
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

    /** Where it was proven, or why it could not be. */
    private String prove(Comparison comparison) {
        try (ScratchDatabase scratch = project.scratch().create()) {
            Plan plan = comparison.plan();
            Proof proof = new Prover(scratch.connection(), comparison.request())
                    .prove(comparison.reconciliation(), plan, plan.inverse());
            return switch (proof.outcome()) {
                case PROVEN -> "proven on " + scratch.description();
                case IMPOSSIBLE -> "NOT PROVEN: " + String.join("; ", proof.residue());
                case REFUTED -> throw new PlanNotProvenException(proof.residue());
            };
        } catch (SQLException e) {
            return "NOT PROVEN: no scratch database could be made: " + e.getMessage();
        }
    }

    private GenerateResult write(
            String id, List<String> parents, GenerateRequest request, Plan plan, Findings findings) {
        Instant created = project.tool().clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Path directory = project.migrationsDirectory();
        String className = MigrationNames.className(created, request.message(), taken(directory));
        var revision = new RevisionInfo(id, parents, request.message(), created.toString(), request.autogenerate());
        String source = new MigrationWriter()
                .write(new MigrationSpec(
                        project.migrationsPackage(), className, revision, plan, plan.inverse(), findings.notes()));
        Path file = directory.resolve(className + ".java");
        project.compiler().check(file, source);
        try {
            Files.createDirectories(directory);
            Files.writeString(file, source, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw FileNotUsableException.writing(file, e);
        }
        return new GenerateResult(file, id, plan, findings.proof, findings.unmanaged, findings.list);
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

    /** What comes up on the way. */
    private static final class Findings {

        private final List<Finding> list = new ArrayList<>();

        private List<dev.aludel.schema.ObjectKey> unmanaged = List.of();

        private List<String> renames = List.of();

        private String proof = "";

        void compared(Comparison comparison) {
            list.addAll(comparison.findings());
            renames = comparison.renames().words();
            unmanaged = comparison.reconciliation().unmanaged();
        }

        void addAll(List<Finding> more) {
            list.addAll(more);
        }

        void proof(String words) {
            proof = words;
        }

        /** What a reviewer should read in the class: what was renamed, warnings, what could not be compared, and a missing proof. */
        List<String> notes() {
            List<String> notes = new ArrayList<>(renames);
            if (proof.startsWith("NOT PROVEN")) {
                notes.add(proof);
            }
            list.stream()
                    .filter(it -> it.kind() != Finding.Kind.NOTE)
                    .map(it -> it.subject() + ": " + it.message())
                    .distinct()
                    .forEach(notes::add);
            return notes;
        }
    }
}
