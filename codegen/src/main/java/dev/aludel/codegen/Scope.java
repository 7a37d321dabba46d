// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.codegen.Code.Block;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import java.util.List;

/**
 * Where an operation is written: on which recorder, and into which methods what becomes too long is moved.
 *
 * @param depth how many lambdas it stands in
 * @param methods the methods beside it
 */
record Scope(int depth, Methods methods) {

    /** The name of the recorder: {@code op}, and inside lambdas, which can't use a name twice, {@code own}. */
    String recorder() {
        return depth == 0 ? "op" : depth == 1 ? "own" : "own" + depth;
    }

    /** A word of the recorder. */
    Word word(String verb) {
        return Word.plain(recorder() + "." + verb);
    }

    /** Operations as a lambda. Their hazards stand above the statement that holds it. */
    Block block(List<Operation> operations) {
        Scope inner = new Scope(depth + 1, methods);
        return new Block(inner.recorder(), methods.statements(new Plan(operations), false, inner));
    }
}
