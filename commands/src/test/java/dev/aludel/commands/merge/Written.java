// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import static java.util.Objects.requireNonNull;

import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.migration.Operations;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.RevisionPlace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A history that a test writes down in place. */
final class Written implements MigrationSource {

    private final List<RevisionNode> nodes = new ArrayList<>();

    private final Map<String, Consumer<Operations>> upgrades = new HashMap<>();

    /** Adds a revision; the parents' ids stand between blanks. */
    Written with(String id, String parents, Consumer<Operations> upgrade) {
        return with(id, parents, "", upgrade);
    }

    Written with(String id, String parents, String dependsOn, Consumer<Operations> upgrade) {
        var place = new RevisionPlace(words(parents), words(dependsOn), List.of(), List.of());
        nodes.add(new RevisionNode(id, place, id, "", true, "M_" + id));
        upgrades.put("M_" + id, upgrade);
        return this;
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    Judgement judge(String... heads) {
        return new Judge(MigrationCatalog.of(this)).of(List.of(heads));
    }

    @Override
    public List<RevisionNode> list() {
        return nodes;
    }

    @Override
    public Migration load(String className) {
        Consumer<Operations> upgrade = requireNonNull(upgrades.get(className), className);
        return new Migration() {
            @Override
            public void upgrade(Operations op) {
                upgrade.accept(op);
            }

            @Override
            public void downgrade(Operations op) {
                op.irreversible("never asked for");
            }
        };
    }
}
