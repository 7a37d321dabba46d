// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.codegen.Code.Atom;
import dev.aludel.codegen.Code.Chain;
import dev.aludel.codegen.Code.Sum;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts the constants that a class needs: its class file holds 65,535 entries, two for each text. */
final class Constants {

    private static final int MOST = 65_535;

    /** For the names of classes, methods and signatures. */
    private static final int RESERVED = 2_000;

    private final Set<String> texts = new HashSet<>();

    void note(Code code) {
        if (code instanceof Atom atom) {
            texts.add(atom.word().text());
        } else if (code instanceof Sum sum) {
            texts.add(sum.whole().word().text());
        } else if (code instanceof Chain chain) {
            note(chain.arguments());
            chain.links().forEach(it -> note(it.arguments()));
        }
    }

    private void note(List<Code> arguments) {
        arguments.forEach(this::note);
    }

    /**
     * Refuses what no class file holds.
     *
     * @throws UnwritableMigrationException if the constants are too many
     */
    void check() {
        int entries = RESERVED + 2 * texts.size();
        if (entries > MOST) {
            throw UnwritableMigrationException.tooLarge(entries);
        }
    }
}
