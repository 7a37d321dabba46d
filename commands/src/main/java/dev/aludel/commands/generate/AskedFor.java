// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import java.util.Objects;
import java.util.Set;

/**
 * Which objects of an adopted database a model asks for, exactly so: a foreign key with a rule for deletes that no entity states,
 * a partial index, a sequence with a start of its own say more than the model, and stay the database's, or the next migration
 * would take away what they say more.
 */
final class AskedFor {

    private final Schema model;

    private final Set<ObjectKey> keys;

    AskedFor(Schema model) {
        this.model = model;
        this.keys = ObjectKeys.of(model);
    }

    /** Whether the model asks for an object as the database has it; names of constraints and indexes don't count. */
    boolean holds(ObjectKey key, Schema adopted) {
        String part = key.part();
        return switch (key.kind()) {
            case CONSTRAINT -> part != null && holdsConstraint(key, part, adopted);
            case INDEX -> part != null && holdsIndex(key, part, adopted);
            case SEQUENCE -> model.findSequence(key.name()).equals(adopted.findSequence(key.name()));
            default -> keys.contains(key);
        };
    }

    private boolean holdsConstraint(ObjectKey key, String name, Schema adopted) {
        Constraint live = adopted.findTable(key.name())
                .flatMap(it -> it.findConstraint(name))
                .orElse(null);
        Table wanted = model.findTable(key.name()).orElse(null);
        if (live == null || wanted == null) {
            return false;
        }
        // PostgreSQL spells a condition its own way; that it means the same, the comparison has found out already.
        boolean condition = live instanceof CheckConstraint check && check.validity() == null && !check.noInherit();
        // Storage parameters have owners of their own.
        return condition
                || wanted.constraints().stream()
                        .anyMatch(it -> Objects.equals(it.named(name).storing(live.parameters()), live));
    }

    private boolean holdsIndex(ObjectKey key, String name, Schema adopted) {
        return adopted.findTable(key.name())
                .flatMap(it -> it.findIndex(name))
                .filter(live -> model.findTable(key.name())
                        .filter(it -> it.indexes().stream()
                                .anyMatch(index -> index.named(name)
                                        .storing(live.options().parameters())
                                        .equals(live)))
                        .isPresent())
                .isPresent();
    }
}
