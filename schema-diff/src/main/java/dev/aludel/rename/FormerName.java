// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.InvalidIdentifierException;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.util.List;
import java.util.stream.Stream;

/** A name that an entity says something had before. */
final class FormerName {

    private FormerName() {}

    /** What the names may mean, in the place of what has another name now. */
    static List<ObjectKey> keys(ObjectKey now, List<String> names) {
        return names.stream().flatMap(it -> keys(now, it)).toList();
    }

    /** A name that PostgreSQL can't hold is that of nothing. */
    private static Stream<ObjectKey> keys(ObjectKey now, String name) {
        try {
            return now.part() != null
                    ? Stream.of(new ObjectKey(now.kind(), now.name(), name))
                    : Stream.of(now.name().sibling(name), QualifiedName.parse(name))
                            .map(it -> new ObjectKey(now.kind(), it, null));
        } catch (InvalidIdentifierException e) {
            return Stream.empty();
        }
    }
}
