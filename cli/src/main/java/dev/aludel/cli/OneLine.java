// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

/** A text that somebody wrote, such as a migration's message, as it is shown in a list: on one line, and harmless. */
final class OneLine {

    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }
}
