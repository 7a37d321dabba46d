// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

/** Where a command says what it is about to do, so that a person sees that something happens. */
@FunctionalInterface
public interface Progress {

    /** A step begins: {@code reading the entities}. */
    void step(String what);

    /** Nobody listens. */
    static Progress silent() {
        return what -> {};
    }
}
