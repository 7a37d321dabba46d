// SPDX-License-Identifier: Apache-2.0
package dev.aludel.diff;

import dev.aludel.operation.CreateView;
import dev.aludel.operation.DropView;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.View;
import dev.aludel.sql.ViewUses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Finds the views that go, come or are made anew: PostgreSQL changes nothing that a view leans on while it stands. */
final class ViewDiffer {

    List<Operation> diff(Schema from, Schema to) {
        if (from.views().isEmpty() && to.views().isEmpty()) {
            return List.of();
        }
        Set<QualifiedName> disturbed = ViewUses.disturbed(from, to);
        List<Operation> operations = new ArrayList<>();
        for (View view : reversed(ViewUses.inOrder(from.views()))) {
            if (disturbed.contains(view.name())) {
                operations.add(new DropView(view.name(), view));
            }
        }
        for (View view : ViewUses.inOrder(to.views())) {
            if (disturbed.contains(view.name()) || from.findView(view.name()).isEmpty()) {
                operations.add(new CreateView(view));
            }
        }
        return operations;
    }

    private static List<View> reversed(List<View> views) {
        List<View> reversed = new ArrayList<>(views);
        Collections.reverse(reversed);
        return reversed;
    }
}
