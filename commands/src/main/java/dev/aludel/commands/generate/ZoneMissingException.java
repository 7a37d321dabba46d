// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import static java.util.stream.Collectors.joining;

import dev.aludel.error.MigrationException;
import dev.aludel.schema.ColumnName;
import java.util.List;

/** A column gets or loses a time zone, and nobody said in which its values are meant. Nothing is written. */
public final class ZoneMissingException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<ColumnName> columns;

    ZoneMissingException(List<ColumnName> columns) {
        super(
                "ALU-360",
                "values of %s change between timestamp and timestamptz, and nothing says in which time zone they are meant"
                        .formatted(columns.stream().map(ColumnName::toString).collect(joining(", "))),
                "Say it: %s, or --zone UTC for all; PostgreSQL would take the zone of the session that runs it."
                        .formatted(columns.stream()
                                .map(it -> "--zone " + it + "=Europe/Berlin")
                                .collect(joining(" "))));
        this.columns = List.copyOf(columns);
    }

    /** The columns that need a zone. */
    public List<ColumnName> columns() {
        return columns;
    }
}
