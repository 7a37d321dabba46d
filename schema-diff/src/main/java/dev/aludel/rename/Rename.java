// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import static java.util.Objects.requireNonNull;

import dev.aludel.schema.ObjectKey;
import java.util.Objects;

/**
 * One thing that has another name in the model than in the database, decided.
 *
 * @param from what the database calls it
 * @param to what the model calls it
 * @param reason how that is known, in a word or two: {@code hint}
 */
public record Rename(ObjectKey from, ObjectKey to, String reason) {

    public Rename {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(reason, "reason");
    }

    /** The decision in words, for the reviewer: {@code users.fullname renamed to full_name (hint)}. */
    public String words() {
        boolean sameTable = from.part() != null && from.name().equals(to.name());
        String name = sameTable ? Objects.requireNonNull(to.part()) : Names.of(to);
        return "%s renamed to %s (%s)".formatted(Names.of(from), name, reason);
    }
}
