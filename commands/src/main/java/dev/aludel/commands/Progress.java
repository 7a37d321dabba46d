// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands;

import dev.aludel.execution.LockAwaited;
import dev.aludel.execution.MigrationListener;

/** Where a command says what it is about to do, so that a person sees that something happens. */
@FunctionalInterface
public interface Progress {

    /** A step begins: {@code reading the entities}. */
    void step(String what);

    /** A listener to a migrator that tells when another one is waited for, which may take long, and nothing else. */
    default MigrationListener waiting() {
        return new MigrationListener() {
            @Override
            public void waiting(LockAwaited event) {
                step(event.describe());
            }
        };
    }

    /** Nobody listens. */
    static Progress silent() {
        return what -> {};
    }
}
