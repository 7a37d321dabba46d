// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An oracle that doesn't hold. */
final class OracleFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    private final String oracle;

    /**
     * The failure of an oracle.
     *
     * @param oracle which one, in few words; a smaller case shows the same failure if it fails the same one
     * @param residue what was found
     */
    OracleFailure(String oracle, @Nullable Object residue) {
        this(oracle, residue, null);
    }

    OracleFailure(String oracle, @Nullable Object residue, @Nullable Throwable cause) {
        super(oracle + ": " + residue, cause);
        this.oracle = oracle;
    }

    /** The state with which PostgreSQL refused something, or null if that isn't what failed. */
    @Nullable
    String sqlState() {
        return getCause() instanceof SQLException refusal ? refusal.getSQLState() : null;
    }

    boolean isSameAs(@Nullable OracleFailure other) {
        return other != null && oracle.equals(other.oracle);
    }
}
