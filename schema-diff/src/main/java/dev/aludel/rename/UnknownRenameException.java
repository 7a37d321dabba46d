// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.error.MigrationException;

/** A hint that fits nothing; the command line ends with exit code 2. */
public final class UnknownRenameException extends MigrationException {

    private static final long serialVersionUID = 1L;

    UnknownRenameException(String hint, String reason) {
        super(
                "ALU-341",
                "--rename %s fits nothing: %s".formatted(hint, reason),
                "Write the name in the database, then the one in the entities: users.fullname=users.full_name,"
                        + " old_table=new_table, \"sequence a_seq=b_seq\" or \"schema old=new\".");
    }
}
