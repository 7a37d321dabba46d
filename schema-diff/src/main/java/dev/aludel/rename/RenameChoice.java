// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

/** Whoever decides whether something was renamed: a person at a terminal, or nobody. */
public interface RenameChoice {

    /** What it is. */
    RenameAnswer decide(RenameQuestion question);

    /** Nobody: what no hint decides is refused. */
    static RenameChoice nobody() {
        return question -> RenameAnswer.undecided();
    }

    /** No rename at all where no hint says so. */
    static RenameChoice never() {
        return question -> RenameAnswer.none();
    }
}
