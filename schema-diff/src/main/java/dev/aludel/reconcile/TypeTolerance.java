// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.TemporalType;

/** Whether a column of the database may keep a type that is spelled otherwise than the model's. */
public enum TypeTolerance {

    /**
     * The rule that {@code timestamp} and {@code timestamp(6)} store the same: PostgreSQL keeps six digits of seconds where
     * nobody says how many. The database's spelling stays.
     */
    STORED_ALIKE,

    /** Only what is spelled alike is the same. */
    STRICT;

    private static final int STORED_DIGITS = 6;

    /** Whether a column of one type need not become the other. */
    public boolean same(DataType model, DataType live) {
        return model.equals(live) || (this == STORED_ALIKE && storedAlike(model, live));
    }

    private boolean storedAlike(DataType model, DataType live) {
        if (model instanceof ArrayType wanted && live instanceof ArrayType current) {
            return same(wanted.element(), current.element());
        }
        return model instanceof TemporalType wanted
                && live instanceof TemporalType current
                && wanted.kind() == current.kind()
                && digits(wanted) == digits(current);
    }

    private static int digits(TemporalType type) {
        Integer precision = type.precision();
        return precision == null ? STORED_DIGITS : precision;
    }
}
