// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;

import dev.aludel.revision.HeadsChange;
import dev.aludel.sql.StandAlone;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A revision as its statements, one after the other, between a look at the heads and their change. The heads are known
 * when the script is written, and it stops where they are others.
 */
record PlainBody(Bookkeeper bookkeeper) implements RevisionBody {

    @Override
    public List<ScriptPart> transaction(
            ScriptStep step, List<Piece> pieces, Consumer<Block> opening, Consumer<Block> closing) {
        var before = new Block();
        bookkeeper.requirePassed(before);
        opening.accept(before);
        bookkeeper.begin(before, step);
        var after = new Block();
        bookkeeper.requireBegun(after, step);
        closing.accept(after);
        List<ScriptPart> parts = new ArrayList<>();
        parts.add(before.part());
        parts.add(Comments.of(""));
        for (Piece piece : pieces) {
            piece.remarks().forEach(it -> parts.add(new ScriptPart(ScriptPart.Kind.COMMENT, it)));
            if (!piece.leftOut()) {
                parts.add(statement(piece.text()));
            }
        }
        parts.add(Comments.of(""));
        parts.add(after.part());
        return parts;
    }

    @Override
    public void guard(Block block, ScriptStep step) {
        block.declare(bookkeeper.declaredHeads());
        Checks.requireExactly(
                block,
                step.heads(),
                "revision %s starts at ".formatted(step.revision().id()));
    }

    @Override
    public void require(Block block, String condition, String problem, String remedy) {
        block.refuse("NOT (" + condition + ")", problem, remedy);
    }

    private static ScriptPart statement(String sql) {
        return StandAlone.is(sql)
                ? new ScriptPart(ScriptPart.Kind.STATEMENT, sql)
                : new Block().execute(sql).part();
    }

    @Override
    public void move(Block block, ScriptStep step) {
        HeadsChange change = step.change();
        List<String> removed = new ArrayList<>(change.removed());
        List<String> added = new ArrayList<>(change.added());
        while (!removed.isEmpty() && !added.isEmpty()) {
            String gone = removed.remove(0);
            block.code(
                    "UPDATE %s SET revision = %s WHERE revision = %s;",
                    bookkeeper.heads(), literal(added.remove(0)), literal(gone));
            requireFound(block, gone);
        }
        for (String gone : removed) {
            block.code("DELETE FROM %s WHERE revision = %s;", bookkeeper.heads(), literal(gone));
            requireFound(block, gone);
        }
        added.forEach(it -> block.code("INSERT INTO %s (revision) VALUES (%s);", bookkeeper.heads(), literal(it)));
    }

    private static void requireFound(Block block, String head) {
        block.refuse(
                "NOT FOUND",
                literal("%s is no head of the database any more: somebody else has changed them meanwhile"
                        .formatted(head)),
                "Look at 'status', then run a script for where the database is.");
    }
}
