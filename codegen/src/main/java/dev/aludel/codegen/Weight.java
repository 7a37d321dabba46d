// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.codegen.Code.Block;
import dev.aludel.codegen.Code.Chain;
import dev.aludel.codegen.Code.Link;
import java.util.List;

/** How many bytes of bytecode an expression becomes, at most; a method of Java holds 65,535. */
final class Weight {

    /** What one method may weigh: well below what it holds. */
    static final int OF_METHOD = 55_000;

    /** Loading a constant, or calling a method. */
    private static final int STEP = 3;

    /** Storing an argument in the array of a method with any number of them. */
    private static final int STORE = 6;

    private Weight() {}

    static int of(Code code) {
        if (code instanceof Chain chain) {
            int weight = STEP + of(chain.arguments());
            for (Link link : chain.links()) {
                weight += STEP + of(link.arguments());
            }
            return weight;
        }
        // The statements of a block become a method of their own.
        return code instanceof Block ? 2 * STEP : STEP;
    }

    static int of(List<Code> arguments) {
        int weight = STEP;
        for (Code argument : arguments) {
            weight += of(argument) + (arguments.size() > 1 ? STORE : 0);
        }
        return weight;
    }
}
