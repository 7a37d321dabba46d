// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import java.util.List;
import java.util.function.Consumer;

/** How a revision stands in a script. */
interface RevisionBody {

    /** Looks whether it is to be run here. */
    void guard(Block block, ScriptStep step);

    /** Changes the heads. */
    void move(Block block, ScriptStep step);

    /** Goes on only if a condition holds. */
    void require(Block block, String condition, String problem, String remedy);

    /**
     * What stands in one transaction.
     *
     * @param opening what is looked at before
     * @param closing what is noted behind
     */
    List<ScriptPart> transaction(ScriptStep step, List<Piece> pieces, Consumer<Block> opening, Consumer<Block> closing);
}
