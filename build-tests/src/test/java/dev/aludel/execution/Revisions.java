// SPDX-License-Identifier: Apache-2.0
package dev.aludel.execution;

import static java.util.Objects.requireNonNull;

import dev.aludel.migration.Migration;
import dev.aludel.migration.MigrationCatalog;
import dev.aludel.migration.MigrationSource;
import dev.aludel.migration.Operations;
import dev.aludel.revision.RevisionNode;
import dev.aludel.revision.RevisionPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A history of migrations that a test writes down in place. */
public final class Revisions implements MigrationSource {

    private final List<RevisionNode> nodes = new ArrayList<>();

    private final Map<String, Migration> migrations = new LinkedHashMap<>();

    /** Adds a revision; the parents' ids stand between blanks. */
    public Revisions with(String id, String parents, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        List<String> parentIds = parents.isEmpty() ? List.of() : List.of(parents.split(" ", -1));
        nodes.add(new RevisionNode(id, parentIds, "Revision " + id, "", false, "M_" + id));
        migrations.put("M_" + id, new Written(upgrade, downgrade));
        return this;
    }

    /** Adds a revision that stands anywhere. */
    public Revisions with(
            String id, RevisionPlace place, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
        nodes.add(new RevisionNode(id, place, "Revision " + id, "", false, "M_" + id));
        migrations.put("M_" + id, new Written(upgrade, downgrade));
        return this;
    }

    /** What it is to the tool. */
    public MigrationCatalog catalog() {
        return MigrationCatalog.of(this);
    }

    @Override
    public List<RevisionNode> list() {
        return nodes;
    }

    @Override
    public Migration load(String className) {
        return requireNonNull(migrations.get(className), className);
    }

    /**
     * A migration of two pieces of code.
     *
     * @param up the way up
     * @param down the way back
     */
    private record Written(Consumer<Operations> up, Consumer<Operations> down) implements Migration {

        @Override
        public void upgrade(Operations op) {
            up.accept(op);
        }

        @Override
        public void downgrade(Operations op) {
            down.accept(op);
        }
    }
}
