// SPDX-License-Identifier: Apache-2.0
package dev.aludel.script;

/**
 * How a script is written.
 *
 * @param idempotent whether it can be run from any revision of its range, and again
 * @param skipData whether steps that can't be written down are left out
 */
public record ScriptStyle(boolean idempotent, boolean skipData) {

    /** From one revision to the other, and whole. */
    public static ScriptStyle plain() {
        return new ScriptStyle(false, false);
    }
}
