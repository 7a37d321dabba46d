// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

/** How many of something, in words: {@code 1 statement}, {@code 2 statements}. */
final class Count {

    private Count() {}

    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
