// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what the database says of a constraint or an index and the model leaves unsaid.
 *
 * <p>Of comments, and of which rows are left unchecked, no entity can speak: these are taken over unless all of the
 * database is the model's. Of the rest, silence is the model's word where the model made the thing, and no word where
 * somebody else did.
 *
 * @param ours whether the model made the constraint or the index
 * @param everything whether all of the database is the model's
 */
record LiveFacts(boolean ours, boolean everything) {

    /**
     * What a constraint becomes that is about the same on both sides: in the database's spelling, and in its order of
     * columns unless all of it is the model's.
     */
    Constraint settled(Constraint wanted, Constraint current) {
        if (wanted instanceof CheckConstraint model && current instanceof CheckConstraint live) {
            return model.requiring(live.expression()).equals(live) ? live : check(model, live);
        }
        if (wanted instanceof PrimaryKey model && current instanceof PrimaryKey live) {
            return new PrimaryKey(
                    live.name(),
                    columns(model, live),
                    deferrability(model.deferrability(), live.deferrability()),
                    said(model.include(), live.include()),
                    comment(model.comment(), live.comment()),
                    model.parameters());
        }
        if (wanted instanceof UniqueKey model && current instanceof UniqueKey live) {
            return new UniqueKey(
                    live.name(),
                    columns(model, live),
                    model.nullsNotDistinct() || (!ours && live.nullsNotDistinct()),
                    deferrability(model.deferrability(), live.deferrability()),
                    said(model.include(), live.include()),
                    comment(model.comment(), live.comment()),
                    model.parameters());
        }
        return wanted instanceof ForeignKey model && current instanceof ForeignKey live
                ? foreignKey(model, live)
                : current.comment(comment(wanted.comment(), current.comment()));
    }

    /** What a constraint that is made anew in place of another one keeps of it. */
    Constraint replacing(Constraint wanted, Constraint current) {
        if (wanted instanceof CheckConstraint model && current instanceof CheckConstraint live) {
            return check(model, live).requiring(model.expression());
        }
        return wanted.getClass() == current.getClass()
                ? wanted.comment(comment(wanted.comment(), current.comment()))
                : wanted;
    }

    private CheckConstraint check(CheckConstraint model, CheckConstraint live) {
        return new CheckConstraint(
                live.name(),
                live.expression(),
                model.noInherit() || (!ours && live.noInherit()),
                validity(model.validity(), live.validity()),
                comment(model.comment(), live.comment()));
    }

    private ForeignKey foreignKey(ForeignKey model, ForeignKey live) {
        ForeignKeyOptions said = model.options();
        ForeignKeyOptions known = live.options();
        ReferentialAction onDelete = action(model.onDelete(), live.onDelete());
        boolean sameDelete = onDelete == live.onDelete();
        var options = new ForeignKeyOptions(
                deferrability(said.deferrability(), known.deferrability()),
                said.matchFull() || (!ours && known.matchFull()),
                sameDelete ? said(said.onDeleteColumns(), known.onDeleteColumns()) : said.onDeleteColumns(),
                validity(said.validity(), known.validity()),
                comment(said.comment(), known.comment()));
        return new ForeignKey(
                live.name(),
                columns(model, live),
                live.target(),
                everything ? model.targetColumns() : live.targetColumns(),
                onDelete,
                action(model.onUpdate(), live.onUpdate()),
                options);
    }

    /** In another order a key means the same, though its index serves other queries. */
    private List<String> columns(Constraint model, Constraint live) {
        return everything ? model.columns() : live.columns();
    }

    private ReferentialAction action(ReferentialAction model, ReferentialAction live) {
        return ours || model != ReferentialAction.NO_ACTION ? model : live;
    }

    private @Nullable String comment(@Nullable String model, @Nullable String live) {
        return everything || model != null ? model : live;
    }

    private @Nullable Validity validity(@Nullable Validity model, @Nullable Validity live) {
        return everything || model != null ? model : live;
    }

    private Deferrability deferrability(Deferrability model, Deferrability live) {
        return ours || model != Deferrability.NOT_DEFERRABLE ? model : live;
    }

    private <T> List<T> said(List<T> model, List<T> live) {
        return ours || !model.isEmpty() ? model : live;
    }

    /** What an index becomes that the database has under the same name, or with the same keys. */
    Index settled(Index wanted, Index current) {
        var options = new IndexOptions(
                wanted.nullsNotDistinct() || (!ours && wanted.unique() && current.nullsNotDistinct()),
                wanted.options().parameters(),
                comment(wanted.comment(), current.comment()));
        Index known = wanted.with(options);
        if (ours || !values(wanted.keys()).equals(values(current.keys()))) {
            return known;
        }
        // Entities can't name an access method; what they say of order means nothing to another one than btree.
        boolean other = wanted.method().equals("btree") && !current.method().equals("btree");
        if (other) {
            return stored(known.using(current.method()).keyed(current.keys()), current);
        }
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < wanted.keys().size(); i++) {
            keys.add(key(wanted.keys().get(i), current.keys().get(i)));
        }
        return stored(known.keyed(keys), current);
    }

    /** What an index becomes that has the keys of the database's: over the same rows, with the same columns beside them. */
    Index stored(Index wanted, Index current) {
        String predicate = ours || wanted.predicate() != null ? wanted.predicate() : current.predicate();
        return wanted.including(said(wanted.include(), current.include()).toArray(String[]::new))
                .where(predicate);
    }

    private static IndexKey key(IndexKey wanted, IndexKey current) {
        IndexKey operators = wanted.operatorClass() == null ? wanted.using(current.operatorClass()) : wanted;
        return operators.collation() == null ? operators.collate(current.collation()) : operators;
    }

    private static List<String> values(List<IndexKey> keys) {
        return keys.stream().map(IndexKey::value).toList();
    }
}
