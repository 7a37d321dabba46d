// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

/** What an empty direction of a migration says to the person who fills it. */
enum Invitation {
    /** In {@code upgrade}. */
    UP("What this revision does, such as op.addColumn(…), op.createIndex(…) or op.execute(…)."),
    /** In {@code downgrade}. */
    DOWN("The way back, last step first; op.irreversible(\"why\") if there is none.");

    private final String text;

    Invitation(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
