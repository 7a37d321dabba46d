// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import dev.aludel.execution.Direction;
import dev.aludel.execution.IrreversibleRevisionException;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.SeveralSegmentsException;
import dev.aludel.execution.TransactionMode;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.operation.Segment;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes migrations down as SQL. A script does what {@link dev.aludel.execution.Migrator} does, with the same tables and
 * the same lock, and looks for itself whether the database is where it may run.
 */
public final class ScriptWriter {

    private final MigrationCatalog catalog;

    private final RevisionGraph graph;

    private final MigratorOptions options;

    private final ScriptStyle style;

    private final Bookkeeper bookkeeper;

    private final Settings settings;

    /** A writer of the migrations in a catalog. */
    public ScriptWriter(MigrationCatalog catalog, MigratorOptions options, ScriptStyle style) {
        this.catalog = catalog;
        this.graph = catalog.graph();
        this.options = options;
        this.style = style;
        this.bookkeeper = new Bookkeeper(options);
        this.settings = new Settings(options);
    }

    /**
     * The script of an upgrade.
     *
     * @param range {@code TO}, which starts at base, or {@code FROM:TO}
     * @throws dev.aludel.error.MigrationException if the range is impossible, or a step can't be written down
     */
    public Script upgrade(String range) {
        return write(ScriptRange.upgrade(graph, range));
    }

    /**
     * The script of a downgrade.
     *
     * @param range {@code FROM:TO}
     * @throws dev.aludel.error.MigrationException if the range is impossible, or a step can't be written down
     */
    public Script downgrade(String range) {
        return write(ScriptRange.downgrade(graph, range));
    }

    private Script write(ScriptRange range) {
        List<ScriptStep> steps = steps(range);
        List<String> leftOut = new ArrayList<>();
        List<ScriptPart> revisions = revisions(steps, leftOut);
        boolean outside = steps.stream()
                .anyMatch(step -> step.segments().stream().anyMatch(it -> it.kind() == Segment.Kind.OUTSIDE));
        List<ScriptPart> parts = new ArrayList<>(new ScriptHeader(options, style).of(range, steps, leftOut, outside));
        parts.add(Settings.statement("SET client_encoding = 'UTF8'"));
        parts.add(Settings.statement("SET standard_conforming_strings = on"));
        parts.add(Settings.statement(bookkeeper.forget()));
        parts.add(Comments.of(""));
        parts.add(Comments.of("Nobody else migrates meanwhile, and this is a database that the script is meant for."));
        parts.add(new Checks(bookkeeper, graph, options.defaultSchema(), style.idempotent()).of(range, steps));
        parts.addAll(revisions);
        parts.add(Comments.of(""));
        parts.add(bookkeeper.release());
        return new Script(parts, leftOut);
    }

    private List<ScriptPart> revisions(List<ScriptStep> steps, List<String> leftOut) {
        RevisionBody body = style.idempotent() ? new GuardedBody(bookkeeper, graph) : new PlainBody(bookkeeper);
        var severally = new SeveralCommits(bookkeeper, settings, body, style.idempotent());
        boolean together = options.transaction() == TransactionMode.ALL;
        List<ScriptPart> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            ScriptStep step = steps.get(i);
            List<List<Piece>> pieces = step.pieces(style.skipData());
            pieces.stream()
                    .flatMap(List::stream)
                    .filter(Piece::leftOut)
                    .forEach(it -> leftOut.add(Comments.line(it.text())));
            parts.add(Comments.of(""));
            parts.add(Comments.of("%d of %d: %s".formatted(i + 1, steps.size(), step.title())));
            // A plain script that starts at a revision stops where there is no table to hold that.
            boolean first = i == 0 && (style.idempotent() || step.heads().isEmpty());
            List<ScriptPart> making = first ? List.of(bookkeeper.create()) : List.of();
            if (!step.isWhole()) {
                if (together) {
                    throw new SeveralSegmentsException(
                            step.revision(), step.segments().size());
                }
                parts.addAll(severally.of(step, pieces, making));
                continue;
            }
            if (i == 0 || !together) {
                parts.addAll(settings.begin());
            }
            parts.addAll(making);
            parts.addAll(whole(body, step, pieces.get(0)));
            if (i == steps.size() - 1 || !together) {
                parts.add(Settings.commit());
            }
        }
        return parts;
    }

    private List<ScriptPart> whole(RevisionBody body, ScriptStep step, List<Piece> pieces) {
        return body.transaction(step, pieces, block -> body.guard(block, step), block -> {
            body.move(block, step);
            bookkeeper.note(block, step, "transaction_timestamp()");
        });
    }

    private List<ScriptStep> steps(ScriptRange range) {
        List<ScriptStep> steps = new ArrayList<>();
        Set<String> heads = range.from();
        for (RevisionNode revision : range.path()) {
            boolean up = range.direction() == Direction.UPGRADE;
            Plan upgrade = catalog.upgradeOf(revision);
            Plan plan = up ? upgrade : catalog.downgradeOf(revision);
            plan.irreversible().ifPresent(it -> {
                throw new IrreversibleRevisionException(revision, range.direction(), it.reason());
            });
            HeadsChange change = up ? graph.applying(revision, heads) : graph.reverting(revision, heads);
            steps.add(new ScriptStep(revision, range.direction(), plan, Checksum.of(upgrade), heads, change));
            heads = change.applyTo(heads);
        }
        return steps;
    }
}
