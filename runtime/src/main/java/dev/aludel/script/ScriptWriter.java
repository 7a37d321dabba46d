// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.execution.Direction;
import dev.aludel.execution.IrreversibleRevisionException;
import dev.aludel.execution.MigratorOptions;
import dev.aludel.execution.Timeouts;
import dev.aludel.execution.TransactionMode;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.operation.Checksum;
import dev.aludel.operation.Plan;
import dev.aludel.revision.HeadsChange;
import dev.aludel.revision.RevisionGraph;
import dev.aludel.revision.RevisionNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** A writer of the migrations in a catalog. */
    public ScriptWriter(MigrationCatalog catalog, MigratorOptions options, ScriptStyle style) {
        this.catalog = catalog;
        this.graph = catalog.graph();
        this.options = options;
        this.style = style;
        this.bookkeeper = new Bookkeeper(options);
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
        List<ScriptPart> parts = new ArrayList<>(new ScriptHeader(options, style).of(range, steps, leftOut));
        parts.add(statement("SET client_encoding = 'UTF8'"));
        parts.add(statement("SET standard_conforming_strings = on"));
        parts.add(statement(bookkeeper.forget()));
        parts.add(Comments.of(""));
        parts.add(Comments.of("Nobody else migrates meanwhile, and this is a database that the script is meant for."));
        parts.add(new Checks(bookkeeper, graph, options.defaultSchema(), style.idempotent()).of(range, steps));
        parts.addAll(revisions);
        parts.add(Comments.of(""));
        parts.add(bookkeeper.release());
        return new Script(parts, leftOut);
    }

    private List<ScriptPart> revisions(List<ScriptStep> steps, List<String> leftOut) {
        RevisionBody bodies = style.idempotent() ? new GuardedBody(bookkeeper, graph) : new PlainBody(bookkeeper);
        boolean together = options.transaction() == TransactionMode.ALL;
        List<ScriptPart> parts = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            ScriptStep step = steps.get(i);
            List<ScriptStep.Piece> pieces = step.pieces(style.skipData());
            pieces.stream().filter(ScriptStep.Piece::leftOut).forEach(it -> leftOut.add(Comments.line(it.text())));
            parts.add(Comments.of(""));
            parts.add(Comments.of("%d of %d: %s".formatted(i + 1, steps.size(), step.title())));
            if (i == 0 || !together) {
                parts.addAll(beginning());
            }
            if (i == 0) {
                parts.add(bookkeeper.create());
            }
            parts.addAll(bodies.of(step, pieces));
            if (i == steps.size() - 1 || !together) {
                parts.add(statement("COMMIT"));
            }
        }
        return parts;
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

    /** The beginning of a transaction, and the settings that end with it. */
    private List<ScriptPart> beginning() {
        Timeouts timeouts = options.timeouts();
        List<ScriptPart> parts = new ArrayList<>();
        parts.add(statement("BEGIN"));
        parts.add(statement("SET LOCAL search_path = " + quoted(options.defaultSchema())));
        timeout(parts, "lock_timeout", timeouts.statementLock());
        timeout(parts, "statement_timeout", timeouts.statement());
        return parts;
    }

    private static void timeout(List<ScriptPart> parts, String setting, @Nullable Duration time) {
        if (time != null) {
            parts.add(statement("SET LOCAL %s = '%dms'".formatted(setting, time.toMillis())));
        }
    }

    private static ScriptPart statement(String sql) {
        return new ScriptPart(ScriptPart.Kind.STATEMENT, sql);
    }
}
