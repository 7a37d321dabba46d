// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.canonical.Canonicalizer;
import dev.aludel.canonical.Expression;
import dev.aludel.model.ModelSchema;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.View;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.sql.ViewUses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the views become: the model's. One whose query means the same to PostgreSQL keeps its spelling, unless it is made
 * anew because of what it leans on. A query that can't be read before the migration has run, since it names what the
 * migration makes, is another one.
 */
public final class ViewReconciler {

    private final Canonicalizer canonicalizer;

    ViewReconciler(Canonicalizer canonicalizer) {
        this.canonicalizer = canonicalizer;
    }

    /** The database with only those views that the model mentions or once had; the others are somebody else's relations. */
    public static Snapshot ours(Snapshot live, ModelSchema model, Ownership ownership) {
        List<View> ours = live.schema().views().stream()
                .filter(it -> ownership.drops(ObjectKey.view(it.name()))
                        || model.schema().findView(it.name()).isPresent())
                .toList();
        return live.withViews(ours);
    }

    void announce(Schema model, Schema live) {
        for (View wanted : model.views()) {
            live.findView(wanted.name()).filter(it -> !it.equals(wanted)).ifPresent(it -> {
                canonicalizer.ask(Expression.view(wanted));
                canonicalizer.ask(Expression.view(it));
            });
        }
    }

    /** The target, which has no views yet, with them. */
    Schema reconcile(Schema model, Schema live, Schema target) {
        Map<QualifiedName, View> views = new LinkedHashMap<>();
        for (View wanted : model.views()) {
            View current = live.findView(wanted.name()).orElse(wanted);
            views.put(wanted.name(), isSame(wanted, current) ? current : wanted);
        }
        Schema settled = target.views(new ArrayList<>(views.values()));
        Set<QualifiedName> disturbed = ViewUses.disturbed(live, settled);
        return target.views(settled.views().stream()
                .map(it -> disturbed.contains(it.name())
                        ? model.findView(it.name()).orElse(it)
                        : it)
                .toList());
    }

    private boolean isSame(View wanted, View current) {
        return wanted.equals(current) || canonicalizer.isSame(Expression.view(wanted), Expression.view(current));
    }

    /** The live views in the words of the migrations that made them. */
    static List<View> respelled(Canonicalizer canonicalizer, Schema expected, Schema live) {
        var reconciler = new ViewReconciler(canonicalizer);
        reconciler.announce(expected, live);
        return live.views().stream()
                .map(it -> expected.findView(it.name())
                        .filter(made -> reconciler.isSame(made, it))
                        .orElse(it))
                .toList();
    }
}
