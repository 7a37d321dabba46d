// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.ObjectKey;

/** The part of the database and of the model that a person wants compared, as far as renames are concerned. */
public interface Looked {

    /** Whether the model's object is looked at this once. */
    boolean selects(ObjectKey key);

    /** Whether no filter leaves the object out: only then can it be what something else was before. */
    boolean admits(ObjectKey key);

    /** Everything. */
    static Looked all() {
        return new Looked() {
            @Override
            public boolean selects(ObjectKey key) {
                return true;
            }

            @Override
            public boolean admits(ObjectKey key) {
                return true;
            }
        };
    }
}
