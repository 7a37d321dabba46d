// SPDX-License-Identifier: Apache-2.0
package dev.aludel.reconcile;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.DataType;
import dev.aludel.schema.TemporalType;

/**
 * The rule that {@code timestamp} and {@code timestamp(6)} store the same: PostgreSQL keeps six digits of seconds where
 * nobody says how many. The database's spelling stays.
 */
public final class TypeTolerance {

    private static final int STORED_DIGITS = 6;

    private TypeTolerance() {}

    /** Whether a column of one type need not become the other. */
    public static boolean same(DataType model, DataType live) {
        if (model.equals(live)) {
            return true;
        }
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
