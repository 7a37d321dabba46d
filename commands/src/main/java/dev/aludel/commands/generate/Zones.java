// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.generate;

import dev.aludel.commands.InvalidRequestException;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.ColumnName;
import dev.aludel.scratch.TimeZones;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * In which time zones values without one are meant, as a person says: {@code orders.placed_at=Europe/Berlin}, or
 * {@code UTC} for all. PostgreSQL itself would take the zone of whatever session runs the migration.
 */
final class Zones {

    private static final String ALL = "";

    private final Map<String, String> byColumn = new TreeMap<>();

    private Zones() {}

    /**
     * Reads what a person said.
     *
     * @throws InvalidRequestException if one column is said to have two zones
     */
    static Zones parse(Set<String> texts) {
        var zones = new Zones();
        for (String text : new TreeSet<>(texts)) {
            int end = text.lastIndexOf('=');
            String column = end < 0 ? ALL : text.substring(0, end).strip();
            String zone = text.substring(end + 1).strip();
            boolean incomplete = zone.isEmpty() || (end >= 0 && column.isEmpty());
            if (incomplete || zones.byColumn.put(column, zone) != null) {
                throw new InvalidRequestException(
                        "--zone \"%s\" names no column or no zone, or a second one for the same column".formatted(text),
                        "Write --zone orders.placed_at=Europe/Berlin, or --zone UTC for all.");
            }
        }
        return zones;
    }

    /**
     * Passes if the server knows the zones.
     *
     * @throws InvalidRequestException if it doesn't know one
     */
    boolean check(Connection connection) throws SQLException {
        Set<String> unknown = TimeZones.unknown(connection, byColumn.values());
        if (!unknown.isEmpty()) {
            throw new InvalidRequestException(
                    "the server knows no time zone \"%s\"".formatted(String.join("\", \"", unknown)),
                    "Write its full name as in pg_timezone_names: UTC, Europe/Berlin.");
        }
        return true;
    }

    /**
     * The plan with the zones in it.
     *
     * @throws ZoneMissingException if a column gets or loses a time zone and nobody said which
     * @throws InvalidRequestException if a zone is said for a column that needs none
     */
    Plan in(Plan plan) {
        List<Operation> operations = new ArrayList<>();
        List<ColumnName> missing = new ArrayList<>();
        Set<String> unused = new TreeSet<>(byColumn.keySet());
        unused.remove(ALL);
        for (Operation operation : plan.operations()) {
            ColumnName column = operation.lackingZone().orElse(null);
            String zone = column == null ? null : zone(column, unused);
            if (column != null && zone == null) {
                missing.add(column);
            } else {
                operations.add(zone == null ? operation : operation.in(zone));
            }
        }
        if (!missing.isEmpty()) {
            throw new ZoneMissingException(missing);
        }
        if (!unused.isEmpty()) {
            throw new InvalidRequestException(
                    "--zone names %s, which gets or loses no time zone".formatted(String.join(", ", unused)),
                    "Leave it out, or write the column as the plan does.");
        }
        return new Plan(operations);
    }

    private @Nullable String zone(ColumnName column, Set<String> unused) {
        unused.remove(column.toString());
        return byColumn.getOrDefault(column.toString(), byColumn.get(ALL));
    }
}
