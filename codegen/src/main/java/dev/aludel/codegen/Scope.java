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
 * @param remarked whether hazards stand above the statements inside a lambda
 * @param outside whether each operation commits by itself
 */
record Scope(int depth, Methods methods, boolean remarked, boolean outside) {

    Scope(int depth, Methods methods, boolean remarked) {
        this(depth, methods, remarked, false);
    }

    /** The name of the recorder: {@code op}, and inside lambdas, which can't use a name twice, {@code own}. */
    String recorder() {
        return depth == 0 ? "op" : depth == 1 ? "own" : "own" + depth;
    }

    /** A word of the recorder. */
    Word word(String verb) {
        return Word.plain(recorder() + "." + verb);
    }

    /** The same scope, with hazards in the lambdas in it or without. */
    Scope remarked(boolean yes) {
        return new Scope(depth, methods, yes, outside);
    }

    /** The same scope, where each operation commits by itself. */
    Scope outsideTransaction() {
        return new Scope(depth, methods, remarked, true);
    }

    /** Operations as a lambda. */
    Block block(List<Operation> operations) {
        Scope inner = new Scope(depth + 1, methods, remarked, outside);
        return new Block(inner.recorder(), methods.statements(new Plan(operations), inner));
    }
}
