// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.backup;

import dev.aludel.commands.InvalidRequestException;
import java.util.Locale;

/** How much a backup before migrations holds. */
public enum BackupScope {
    /** What the migrations touch and what hangs on it, where that can be told; else as {@link #SCHEMAS}. */
    PLAN,

    /** All schemas that the configuration names. */
    SCHEMAS;

    /**
     * The scope of that word.
     *
     * @throws InvalidRequestException if there is none
     */
    public static BackupScope of(String word) {
        for (BackupScope scope : values()) {
            if (scope.word().equals(word)) {
                return scope;
            }
        }
        throw new InvalidRequestException("there is no scope \"%s\"".formatted(word), "It is plan or schemas.");
    }

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
