// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.verify;

import dev.aludel.schema.ObjectKey;
import java.util.List;

/**
 * What is there and doesn't hold: PostgreSQL uses no index that is invalid, and trusts no constraint that it never validated.
 *
 * @param invalidIndexes indexes that a concurrent build left behind, of migrations or not
 * @param unvalidated constraints that leave rows unchecked
 */
public record Unsound(List<ObjectKey> invalidIndexes, List<ObjectKey> unvalidated) {

    public Unsound {
        invalidIndexes = invalidIndexes.stream().sorted().toList();
        unvalidated = unvalidated.stream().sorted().toList();
    }

    static Unsound nothing() {
        return new Unsound(List.of(), List.of());
    }
}
