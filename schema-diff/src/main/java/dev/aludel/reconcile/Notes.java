// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.List;

/**
 * What is noted along the way.
 *
 * @param unmanaged what only the database has
 * @param findings what a person should know
 */
record Notes(List<ObjectKey> unmanaged, List<Finding> findings) {

    Notes() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void leave(ObjectKey key) {
        unmanaged.add(key);
    }

    void warn(ObjectKey key, String message) {
        findings.add(new Finding(Finding.Kind.WARNING, key.toString(), message));
    }

    void note(ObjectKey key, String message) {
        findings.add(new Finding(Finding.Kind.NOTE, key.toString(), message));
    }
}
