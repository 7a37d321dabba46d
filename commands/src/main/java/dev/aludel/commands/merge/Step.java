// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import dev.aludel.commands.merge.SchemaParts.Difference;
import dev.aludel.operation.Operation;
import dev.aludel.revision.RevisionNode;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An operation of one side, and what it has to do with the schema.
 *
 * @param revision the revision that it is of
 * @param operation the operation
 * @param does what it changes
 * @param needed the objects that must be there for what it makes
 * @param leanedOn those of them that can't get another type
 */
record Step(
        RevisionNode revision, Operation operation, Difference does, Set<ObjectKey> needed, Set<ObjectKey> leanedOn) {

    static Step of(RevisionNode revision, Operation operation, Schema before, Schema after) {
        Difference does = SchemaParts.difference(before, after);
        Uses uses = Uses.of(after, does.made());
        var needed = new TreeSet<>(uses.needed());
        operation.reads().forEach(it -> needed.add(ObjectKey.table(it)));
        // What it drops or alters is part of a table too.
        does.changed().stream().filter(it -> it.part() != null).forEach(it -> needed.add(ObjectKey.table(it.name())));
        return new Step(revision, operation, does, needed, uses.leanedOn());
    }

    /** Why it can't change places with one of the other side, in words; null if it can. */
    @Nullable
    String clashesWith(Step other) {
        ObjectKey both = first(does.changed(), other.does.changed());
        if (both != null) {
            return "both change " + words(both);
        }
        ObjectKey lost = first(does.gone(), other.needed);
        ObjectKey taken = lost == null ? first(other.does.gone(), needed) : lost;
        if (taken != null) {
            return "one takes away " + words(taken) + ", which the other uses";
        }
        ObjectKey disturbed = disturbed(operation, other.leanedOn);
        ObjectKey unsettled = disturbed == null ? disturbed(other.operation, leanedOn) : disturbed;
        if (unsettled != null) {
            return "one gives " + words(unsettled) + " another type, the other makes something of it";
        }
        var names = new TreeSet<QualifiedName>(operation.givenNames());
        names.retainAll(other.operation.givenNames());
        return names.isEmpty() ? null : "both give the name " + names.first();
    }

    private static @Nullable ObjectKey disturbed(Operation operation, Set<ObjectKey> keys) {
        return keys.stream().filter(operation::disturbs).findFirst().orElse(null);
    }

    private static @Nullable ObjectKey first(Set<ObjectKey> some, Set<ObjectKey> others) {
        return some.stream().filter(others::contains).findFirst().orElse(null);
    }

    private static String words(ObjectKey key) {
        return "primary key".equals(key.part()) ? "the primary key of " + key.name() : key.toString();
    }
}
