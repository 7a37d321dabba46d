// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A schema in memory that follows operations one by one, and remembers which of its objects are the model's.
 *
 * <p>An object belongs to whoever made it: it is compared which objects are there before and after an operation, among
 * the tables that it touches. Alterations and renames leave an object to its owner. After SQL that doesn't declare its
 * effect the schema is no longer known from the operations alone; what doesn't fit it from there on is passed over. So is
 * what changes a table, a sequence or an enum type that no operation has ever made: migrations may begin on a database
 * that was there before them. Whose its parts are is remembered all the same. What a generated revision does to a part that
 * no operation has ever made is passed over too: it was generated from a database in which somebody had made the part.
 */
public final class Replay {

    private Schema schema = Schema.empty();

    private final Set<ObjectKey> model = new TreeSet<>();

    private final Set<ObjectKey> everMade = new TreeSet<>();

    private boolean opaque;

    /** A replay that begins with a schema that is known, none of it the model's. */
    public static Replay from(Schema schema) {
        var replay = new Replay();
        replay.schema = schema;
        replay.everMade.addAll(ObjectKeys.of(schema));
        return replay;
    }

    /**
     * Follows an operation.
     *
     * @param operation the operation
     * @param byModel whether what it makes is the model's
     * @throws InapplicableOperationException if it doesn't fit the schema, and the schema is known
     */
    public void follow(Operation operation, boolean byModel) {
        operation.follow(this, byModel);
    }

    /** The schema as it is now. */
    public Schema schema() {
        return schema;
    }

    /** The objects that are the model's, in order. */
    public Set<ObjectKey> modelOwned() {
        return Collections.unmodifiableSet(new TreeSet<>(model));
    }

    /** Whether there was SQL that didn't declare its effect. */
    public boolean isOpaque() {
        return opaque;
    }

    void darken() {
        opaque = true;
    }

    void own(ObjectKey object, boolean byModel) {
        if (byModel) {
            model.add(object);
        } else {
            model.remove(object);
        }
    }

    void change(Operation operation, boolean byModel) {
        Schema before = schema;
        try {
            schema = operation.applyTo(before);
        } catch (InapplicableOperationException e) {
            boolean adopted = e.missing()
                    .filter(it -> !everMade.contains(it))
                    .filter(it -> byModel || it.part() == null)
                    .isPresent();
            if (adopted) {
                passOver(operation, byModel);
            } else if (!opaque) {
                throw e;
            }
            return;
        }
        Map<ObjectKey, ObjectKey> former = new HashMap<>();
        Set<ObjectKey> now = new TreeSet<>();
        for (QualifiedName table : operation.tables()) {
            keys(before, table).forEach(it -> remember(former, operation, it));
            now.addAll(keys(schema, table));
        }
        Changed changed = new Changed(operation, former, now);
        changed.note(before.enums(), schema.enums(), it -> ObjectKey.enumType(it.name()));
        changed.note(before.sequences(), schema.sequences(), it -> ObjectKey.sequence(it.name()));
        changed.note(before.views(), schema.views(), it -> ObjectKey.view(it.name()));
        changed.note(before.namespaces(), schema.namespaces(), ObjectKey::namespace);
        everMade.addAll(now);
        handOver(former, now, byModel);
    }

    /**
     * The objects besides tables that may have changed.
     *
     * @param operation what changes them
     * @param former gets those before it, by their keys after it
     * @param now gets those after it
     */
    private record Changed(Operation operation, Map<ObjectKey, ObjectKey> former, Set<ObjectKey> now) {

        <T> void note(List<T> before, List<T> after, Function<T, ObjectKey> key) {
            if (!before.equals(after)) {
                before.forEach(it -> remember(former, operation, key.apply(it)));
                after.forEach(it -> now.add(key.apply(it)));
            }
        }
    }

    private void passOver(Operation operation, boolean byModel) {
        Set<ObjectKey> renamed = new TreeSet<>();
        model.forEach(it -> renamed.add(operation.renamed(it)));
        operation.takesFromTable().forEach(renamed::remove);
        if (operation instanceof DropTable drop) {
            renamed.removeIf(it -> it.isOf(drop.name()));
        }
        if (byModel) {
            renamed.addAll(operation.addsToTable());
        }
        model.clear();
        model.addAll(renamed);
    }

    private static void remember(Map<ObjectKey, ObjectKey> former, Operation operation, ObjectKey key) {
        former.put(operation.renamed(key), key);
    }

    private void handOver(Map<ObjectKey, ObjectKey> former, Set<ObjectKey> now, boolean byModel) {
        Set<ObjectKey> owned = new TreeSet<>();
        for (ObjectKey key : now) {
            ObjectKey before = former.get(key);
            if (before == null ? byModel : model.contains(before)) {
                owned.add(key);
            }
        }
        former.values().forEach(model::remove);
        model.addAll(owned);
    }

    private static List<ObjectKey> keys(Schema schema, QualifiedName table) {
        return schema.findTable(table).map(ObjectKeys::of).orElse(List.of());
    }
}
