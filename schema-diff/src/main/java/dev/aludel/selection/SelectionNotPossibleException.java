// SPDX-License-Identifier: Apache-2.0
package dev.aludel.selection;

import dev.aludel.error.MigrationException;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** A part of a difference that can't be generated alone. */
public final class SelectionNotPossibleException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private SelectionNotPossibleException(String problem, String remedy) {
        super("ALU-350", problem, remedy);
    }

    static SelectionNotPossibleException unknown(QualifiedName name) {
        return new SelectionNotPossibleException(
                "--only names %s, which neither the entities nor the database have".formatted(name),
                "Write tables as the database calls them, with their schema where it isn't the default one.");
    }

    /** Passes if every table that a foreign key of the part refers to is in it, or is nobody's here. */
    static void check(Schema part, Schema whole) {
        for (Table table : part.tables()) {
            table.constraints(ForeignKey.class)
                    .filter(it -> !Selection.isKept(it, part, whole))
                    .findFirst()
                    .ifPresent(it -> {
                        throw new SelectionNotPossibleException(
                                "%s of %s refers to %s, which is left out and not in the database"
                                        .formatted(it.name(), table.name(), it.target()),
                                "Add %s to what is generated, or leave %s out too."
                                        .formatted(it.target(), table.name()));
                    });
        }
    }
}
