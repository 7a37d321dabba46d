// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

import java.util.List;

/** How one revision stands in a script, inside its transaction. */
@FunctionalInterface
interface RevisionBody {

    /** The pieces, in order. */
    List<ScriptPart> of(ScriptStep step, List<ScriptStep.Piece> pieces);
}
