// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import static dev.aludel.sql.Quoting.literal;

import dev.aludel.revision.HeadsChange;
import dev.aludel.sql.StandAlone;
import java.util.ArrayList;
import java.util.List;

/**
 * A revision as its statements, one after the other, between a look at the heads and their change. The heads are known
 * when the script is written, and it stops where they are others.
 */
record PlainBody(Bookkeeper bookkeeper) implements RevisionBody {

    @Override
    public List<ScriptPart> of(ScriptStep step, List<ScriptStep.Piece> pieces) {
        List<ScriptPart> parts = new ArrayList<>();
        parts.add(opening(step));
        parts.add(Comments.of(""));
        for (ScriptStep.Piece piece : pieces) {
            if (piece.leftOut()) {
                Comments.leftOut(piece.text()).forEach(it -> parts.add(new ScriptPart(ScriptPart.Kind.COMMENT, it)));
            } else {
                parts.add(statement(piece.text()));
            }
        }
        parts.add(Comments.of(""));
        parts.add(closing(step));
        return parts;
    }

    private ScriptPart opening(ScriptStep step) {
        var block = new Block();
        block.declare(bookkeeper.declaredHeads());
        bookkeeper.requirePassed(block);
        Checks.requireExactly(
                block,
                step.heads(),
                "revision %s starts at ".formatted(step.revision().id()));
        bookkeeper.begin(block, step);
        return block.part();
    }

    private static ScriptPart statement(String sql) {
        return StandAlone.is(sql)
                ? new ScriptPart(ScriptPart.Kind.STATEMENT, sql)
                : new Block().execute(sql).part();
    }

    private ScriptPart closing(ScriptStep step) {
        var block = new Block();
        bookkeeper.requireBegun(block, step);
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
        bookkeeper.note(block, step);
        return block.part();
    }

    private static void requireFound(Block block, String head) {
        block.refuse(
                "NOT FOUND",
                literal("%s is no head of the database any more: somebody else has changed them meanwhile"
                        .formatted(head)),
                "Look at 'status', then run a script for where the database is.");
    }
}
