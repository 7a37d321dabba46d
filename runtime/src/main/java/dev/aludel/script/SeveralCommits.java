// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.operation.Action;
import dev.aludel.operation.Segment;
import dev.aludel.schema.Index;
import dev.aludel.sql.StandAlone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A revision that commits several times: each segment along with a note of how far it is, the last one with the heads and
 * the history.
 *
 * <p>What runs outside of transactions can't stand in a block. In a script that may find it done it stands between lines
 * that {@code psql} reads.
 */
final class SeveralCommits {

    private static final String RUN = "aludel.run";

    private final Bookkeeper bookkeeper;

    private final Progress progress;

    private final Settings settings;

    private final RevisionBody body;

    private final boolean idempotent;

    SeveralCommits(Bookkeeper bookkeeper, Settings settings, RevisionBody body, boolean idempotent) {
        this.bookkeeper = bookkeeper;
        this.progress = bookkeeper.progress();
        this.settings = settings;
        this.body = body;
        this.idempotent = idempotent;
    }

    /**
     * All of a step.
     *
     * @param pieces what runs, a list for each segment
     * @param making what is made in its first transaction
     */
    List<ScriptPart> of(ScriptStep step, List<List<Piece>> pieces, List<ScriptPart> making) {
        List<ScriptPart> parts = new ArrayList<>(settings.begin());
        parts.addAll(making);
        parts.addAll(body.transaction(
                step,
                List.of(),
                block -> {
                    body.guard(block, step);
                    progress.read(block, step);
                    body.require(block, "place IS NULL", begun(step), "Run an idempotent script, or 'upgrade'.");
                },
                block -> progress.begin(block, step)));
        parts.add(Settings.commit());
        List<Segment> segments = step.segments();
        for (int i = 0; i < segments.size(); i++) {
            parts.add(Comments.of(""));
            parts.add(Comments.of("Part %d of %d of revision %s"
                    .formatted(i + 1, segments.size(), step.revision().id())));
            if (segments.get(i).kind() == Segment.Kind.OUTSIDE) {
                outside(parts, step, i + 1, pieces.get(i));
            } else {
                int segment = i + 1;
                parts.addAll(
                        transaction(step, pieces.get(i), segment, 0, block -> advance(block, step, segment, 0, true)));
            }
        }
        return parts;
    }

    private static String begun(ScriptStep step) {
        return literal("revision %s has begun and is not finished"
                .formatted(step.revision().id()));
    }

    private List<ScriptPart> transaction(
            ScriptStep step, List<Piece> pieces, int segment, int done, Consumer<Block> closing) {
        List<ScriptPart> parts = new ArrayList<>(settings.begin());
        parts.addAll(body.transaction(step, pieces, block -> at(block, step, segment, done), closing));
        parts.add(Settings.commit());
        return parts;
    }

    private void at(Block block, ScriptStep step, int segment, int done) {
        progress.read(block, step);
        body.require(
                block,
                "place IS NOT DISTINCT FROM " + Progress.place(segment, done),
                literal("the part of revision %s before this one has not been finished"
                        .formatted(step.revision().id())),
                "Look at what failed before; then let 'upgrade' or 'downgrade' go on.");
    }

    private void advance(Block block, ScriptStep step, int segment, int done, boolean segmentDone) {
        if (!segmentDone) {
            progress.advance(block, step, Progress.place(segment, done), segment, done + 1);
        } else if (segment < step.segments().size()) {
            progress.advance(block, step, Progress.place(segment, done), segment + 1, 0);
        } else {
            body.move(block, step);
            progress.end(block, step);
            bookkeeper.note(block, step, "since");
        }
    }

    private void outside(List<ScriptPart> parts, ScriptStep step, int segment, List<Piece> pieces) {
        List<Action> actions = step.segments().get(segment - 1).actions();
        for (int i = 0; i < pieces.size(); i++) {
            int done = i;
            Action action = actions.get(i);
            boolean patient = action instanceof Action.Concurrent;
            if (idempotent) {
                parts.add(question(step, segment, done, action));
                parts.add(psql(("SELECT current_setting('%s') AS aludel_run, current_setting('%s') AS aludel_left,"
                                + " current_setting('%s') AS aludel_built \\gset")
                        .formatted(RUN, LeftBehind.INVALID, LeftBehind.BUILT)));
                parts.add(psql("\\if :aludel_run"));
            }
            parts.addAll(settings.outside(patient));
            statement(parts, step, pieces.get(i), action);
            parts.addAll(Settings.reset());
            boolean last = i == pieces.size() - 1;
            parts.addAll(
                    transaction(step, List.of(), segment, done, block -> advance(block, step, segment, done, last)));
            if (idempotent) {
                parts.add(psql("\\endif"));
            }
        }
    }

    private void statement(List<ScriptPart> parts, ScriptStep step, Piece piece, Action action) {
        piece.remarks().forEach(it -> parts.add(new ScriptPart(ScriptPart.Kind.COMMENT, it)));
        if (piece.leftOut()) {
            return;
        }
        if (!StandAlone.is(piece.text())) {
            throw UnwritableStepException.notAlone(step.revision(), piece.text());
        }
        if (idempotent && action instanceof Action.Concurrent concurrent && concurrent.index() != null) {
            parts.add(psql("\\if :aludel_left"));
            parts.add(Settings.statement("DROP INDEX CONCURRENTLY " + name(concurrent, concurrent.index())));
            parts.add(psql("\\endif"));
            parts.add(psql("\\if :aludel_built"));
            parts.add(psql("\\else"));
            parts.add(Settings.statement(piece.text()));
            parts.add(psql("\\endif"));
        } else {
            parts.add(Settings.statement(piece.text()));
        }
    }

    /** Finds out whether a statement is still to be run, and what an interrupted build has left behind. */
    private ScriptPart question(ScriptStep step, int segment, int done, Action action) {
        var block = new Block();
        bookkeeper.requirePassed(block);
        progress.read(block, step);
        String wanted = "place IS NOT DISTINCT FROM " + Progress.place(segment, done);
        block.code("PERFORM set_config('%s', (%s)::text, false);", RUN, wanted);
        var left = new LeftBehind(settings.options().defaultSchema());
        if (action instanceof Action.Concurrent concurrent && concurrent.index() != null) {
            left.of(block, concurrent, concurrent.index(), wanted);
        } else {
            left.ofNothing(block);
        }
        return block.part();
    }

    private static String name(Action.Concurrent action, Index index) {
        return quoted(action.table().sibling(index.name()));
    }

    private static ScriptPart psql(String line) {
        return new ScriptPart(ScriptPart.Kind.PSQL, line);
    }
}
