// SPDX-License-Identifier: Apache-2.0
package dev.aludel.cli;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** A person who answers at a terminal. */
@FunctionalInterface
interface Answers {

    /** The next line that the person types, or null if there is none any more. */
    @Nullable
    String next();

    /** The person at this process's terminal; null if its input or its output is no terminal. */
    // It is null on Java 17, and asked whether it is a terminal on those that always have one.
    @SuppressWarnings("SystemConsoleNull")
    static @Nullable Answers ofTerminal() {
        Console console = System.console();
        return console == null || !isTerminal(console) ? null : console::readLine;
    }

    /** Since Java 22 there is a console even without a terminal, and a method to tell. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
