// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

/** What the program ends with. */
final class ExitCodes {

    /** It is done. */
    static final int DONE = 0;

    /** It failed. */
    static final int FAILED = 1;

    /** Wrong usage or configuration. */
    static final int USAGE = 2;

    /** The answer is "no". */
    static final int NO = 3;

    private ExitCodes() {}
}
