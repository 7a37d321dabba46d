// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.reconcile.TypeTolerance;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.util.Set;

/**
 * What a person says beforehand about a comparison.
 *
 * @param drops what goes away although the database owns it
 * @param only the tables and sequences to look at; all if empty
 * @param renames what was renamed
 * @param types whether types that are spelled otherwise may be the same
 */
record Wishes(Set<ObjectKey> drops, Set<QualifiedName> only, Set<String> renames, TypeTolerance types) {

    Wishes {
        drops = Set.copyOf(drops);
        only = Set.copyOf(only);
        renames = Set.copyOf(renames);
    }

    /** Those of a request. */
    static Wishes of(GenerateRequest request) {
        return new Wishes(
                Drops.parse("--drop", request.drops()),
                Only.parse(request.only()),
                request.answers().renames(),
                request.answers().strictTypes() ? TypeTolerance.STRICT : TypeTolerance.STORED_ALIKE);
    }
}
