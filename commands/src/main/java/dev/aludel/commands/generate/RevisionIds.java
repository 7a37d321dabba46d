// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.migration.MigrationCatalog;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a revision may be called. */
public final class RevisionIds {

    private static final int MAXIMUM_LENGTH = 64;

    private static final Set<String> TARGETS = Set.of("head", "heads", "base", "current");

    private RevisionIds() {}

    /**
     * The id that a person asked for, or a new one.
     *
     * @throws InvalidRequestException if it can't be one, or is taken
     */
    public static String checked(@Nullable String asked, MigrationCatalog catalog, Supplier<String> ids) {
        if (asked == null) {
            return ids.get();
        }
        boolean plain = !asked.isEmpty()
                && asked.length() <= MAXIMUM_LENGTH
                && asked.chars().allMatch(it -> it == '_' || (it < 128 && Character.isLetterOrDigit(it)));
        if (!plain || TARGETS.contains(asked)) {
            throw new InvalidRequestException(
                    "\"%s\" can't be a revision's id".formatted(asked),
                    "Use up to 64 letters, digits and underscores, and none of head, heads, base, current.");
        }
        if (catalog.graph().find(asked).isPresent()) {
            throw new InvalidRequestException(
                    "there is a revision %s already".formatted(asked), "Give another id, or none.");
        }
        return asked;
    }
}
