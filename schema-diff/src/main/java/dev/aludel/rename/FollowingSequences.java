// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.reconcile.Ownership;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Identifier;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import java.util.List;

/**
 * The sequences whose names come from a table or a column: Hibernate's {@code users_seq}, PostgreSQL's
 * {@code users_id_seq} of a serial column. They are renamed with it and keep their place in the numbers.
 */
final class FollowingSequences {

    private final Schema live;

    private final Schema model;

    private final Ownership ownership;

    private final Decisions decisions;

    FollowingSequences(Schema live, Schema model, Ownership ownership, Decisions decisions) {
        this.live = live;
        this.model = model;
        this.ownership = ownership;
        this.decisions = decisions;
    }

    void follow(List<ObjectKey> gone, List<ObjectKey> come) {
        for (Rename rename : decisions.renames()) {
            if (rename.from().kind() == ObjectKey.Kind.TABLE) {
                gone.forEach(it -> implicit(it, rename, come));
            }
        }
        live.sequences().forEach(this::serial);
    }

    private void implicit(ObjectKey sequence, Rename table, List<ObjectKey> come) {
        String prefix = table.from().name().name() + "_";
        QualifiedName name = sequence.name();
        if (!name.name().startsWith(prefix) || decisions.isFrom(sequence)) {
            return;
        }
        String other = table.to().name().name() + "_" + name.name().substring(prefix.length());
        QualifiedName renamed = new QualifiedName(table.to().name().schema(), Identifier.cut(other));
        come.stream()
                .filter(it -> it.name().equals(renamed) && !decisions.isTo(it))
                .findFirst()
                .ifPresent(it -> decisions.add(new Rename(sequence, it, "follows its table")));
    }

    private void serial(Sequence sequence) {
        ColumnName owner = sequence.ownedBy();
        ObjectKey key = ObjectKey.sequence(sequence.name());
        if (owner == null || decisions.isFrom(key) || !ownership.drops(key)) {
            return;
        }
        QualifiedName table = decisions.after(ObjectKey.table(owner.table())).name();
        ObjectKey column = decisions.after(ObjectKey.part(ObjectKey.Kind.COLUMN, owner.table(), owner.column()));
        String before = Identifier.cut(owner.table().name() + "_" + owner.column() + "_seq");
        String after = Identifier.cut(table.name() + "_" + column.part() + "_seq");
        QualifiedName renamed = table.sibling(after);
        boolean free = live.findSequence(renamed).isEmpty()
                && live.findTable(renamed).isEmpty()
                && model.findTable(renamed).isEmpty();
        if (sequence.name().name().equals(before) && !before.equals(after) && free) {
            decisions.add(new Rename(key, ObjectKey.sequence(renamed), "follows its column"));
        }
    }
}
