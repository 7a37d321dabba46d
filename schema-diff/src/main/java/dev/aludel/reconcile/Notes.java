// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is noted along the way.
 *
 * @param unmanaged what only the database has
 * @param findings what a person should know
 * @param fresh constraints and indexes that the database has nothing for
 */
record Notes(List<ObjectKey> unmanaged, List<Finding> findings, Set<Fresh> fresh) {

    Notes() {
        this(new ArrayList<>(), new ArrayList<>(), new HashSet<>());
    }

    void add(QualifiedName table, TableElement element) {
        fresh.add(new Fresh(table, element));
    }

    boolean isFresh(QualifiedName table, TableElement element) {
        return fresh.contains(new Fresh(table, element));
    }

    void leave(ObjectKey key) {
        unmanaged.add(key);
    }

    void warn(ObjectKey key, String message) {
        findings.add(new Finding(Finding.Kind.WARNING, key.toString(), message));
    }

    void unknown(ObjectKey key, String message) {
        findings.add(new Finding(Finding.Kind.UNKNOWN, key.toString(), message));
    }

    void note(ObjectKey key, String message) {
        findings.add(new Finding(Finding.Kind.NOTE, key.toString(), message));
    }

    /**
     * A constraint or an index that the database has nothing for.
     *
     * @param table its table
     * @param element the constraint or index
     */
    record Fresh(QualifiedName table, TableElement element) {}
}
