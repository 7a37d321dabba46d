// SPDX-License-Identifier: Apache-2.0
package dev.aludel.test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Fills one table: draws a row, lets PostgreSQL judge it, and draws the columns again that the violated constraint names.
 * Columns of keys count 1, 2, 3, so that keys fit each other; other columns vary with the seed.
 */
final class RowFiller {

    private static final int ROWS = 3;
    private static final int ATTEMPTS = 200;
    private static final String CHECK_VIOLATION = "23514";
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private final Statement statement;
    private final FillTable table;
    private final Random random;
    private final boolean withNulls;
    private final int base;

    /** Values drawn for columns of checks; they stay until a constraint refuses them. */
    private final Map<Integer, Optional<String>> drawn = new HashMap<>();

    RowFiller(Statement statement, FillTable table, Random random, boolean withNulls) {
        this.statement = statement;
        this.table = table;
        this.random = random;
        this.withNulls = withNulls;
        this.base = 10 + random.nextInt(900);
    }

    /** No row fits: the reason is what PostgreSQL, or the filler, said last. */
    static final class Unfillable extends Exception {
        private static final long serialVersionUID = 1L;

        Unfillable(String reason) {
            super(reason);
        }
    }

    /** Returns the number of rows; at least one. */
    int fill() throws SQLException, Unfillable {
        int filled = 0;
        for (int row = 1; row <= ROWS; row++) {
            String refusal = fill(row);
            if (refusal == null) {
                filled++;
            } else if (filled == 0) {
                throw new Unfillable(refusal);
            } else {
                break;
            }
        }
        return filled;
    }

    private @Nullable String fill(int row) throws SQLException, Unfillable {
        String refusal = "";
        int shift = 0;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SQLException refused = insert(draw(row, shift));
            if (refused == null) {
                return null;
            }
            refusal = String.valueOf(refused.getMessage());
            String state = String.valueOf(refused.getSQLState());
            FillTable.Check check = table.check(constraint(refused));
            if (state.equals(CHECK_VIOLATION) && check != null) {
                drawAgain(check.columns(), row + shift);
            } else if (TAKEN.contains(state)) {
                shift++;
                drawAgain(
                        drawn.keySet().stream()
                                .filter(table.keyColumns()::contains)
                                .toList(),
                        row + shift);
            } else {
                return refusal;
            }
        }
        return refusal;
    }

    private void drawAgain(List<Integer> columns, int row) {
        for (int number : columns) {
            FillTable.Column column = table.columns().get(number);
            if (column != null) {
                List<Optional<String>> candidates = candidates(number, column, row);
                drawn.put(number, candidates.get(random.nextInt(candidates.size())));
            }
        }
    }

    private static @Nullable String constraint(SQLException refused) {
        ServerErrorMessage message = refused instanceof PSQLException known ? known.getServerErrorMessage() : null;
        return message == null ? null : message.getConstraint();
    }

    private Map<Integer, String> draw(int row, int shift) throws SQLException, Unfillable {
        Map<Integer, String> values = new TreeMap<>();
        for (Map.Entry<Integer, FillTable.Column> entry : table.columns().entrySet()) {
            String value = value(entry.getKey(), entry.getValue(), row, shift);
            if (value != null) {
                values.put(entry.getKey(), value);
            }
        }
        Set<Integer> settled = new HashSet<>();
        for (FillTable.Reference reference : table.references()) {
            refer(reference, row + shift, values, settled);
        }
        return values;
    }

    private @Nullable String value(int number, FillTable.Column column, int row, int shift) throws Unfillable {
        if (drawn.containsKey(number)) {
            return drawn.getOrDefault(number, Optional.empty()).orElse(null);
        }
        boolean key = table.keyColumns().contains(number);
        if (withNulls && column.nullable() && random.nextBoolean()) {
            return null;
        }
        String value = column.valueType().value(key ? row + shift : base + 7 * number + row + shift);
        if (value == null && !column.nullable()) {
            throw new Unfillable("no value of type " + column.type() + " is known for " + column.name());
        }
        return value;
    }

    /** The constants of the checks on a column, texts of a length that a check names, and some that no check names. */
    private List<Optional<String>> candidates(int number, FillTable.Column column, int row) {
        ValueType type = column.valueType();
        List<Optional<String>> candidates = new ArrayList<>();
        Optional.ofNullable(type.value(row)).map(Optional::of).ifPresent(candidates::add);
        Optional.ofNullable(type.value(base + row)).map(Optional::of).ifPresent(candidates::add);
        for (FillTable.Check check : table.checks()) {
            if (check.columns().contains(number)) {
                check.constants().stream().filter(type::takes).map(Optional::of).forEach(candidates::add);
                check.constants().stream()
                        .filter(constant -> type.isText() && constant.matches("[1-9]|[12]\\d"))
                        .map(constant -> "x".repeat(Integer.parseInt(constant)))
                        .filter(type::takes)
                        .map(Optional::of)
                        .forEach(candidates::add);
            }
        }
        if (column.nullable() || candidates.isEmpty()) {
            candidates.add(Optional.empty());
        }
        return candidates;
    }

    private void refer(FillTable.Reference reference, int row, Map<Integer, String> values, Set<Integer> settled)
            throws SQLException, Unfillable {
        boolean leftNull = reference.columns().stream().anyMatch(number -> values.get(number) == null);
        if (withNulls && leftNull && !reference.isHard(table)) {
            settled.addAll(reference.columns());
            return;
        }
        List<List<String>> rows = targetRows(reference);
        rows.removeIf(target -> contradicts(reference, target, values, settled));
        if (!rows.isEmpty()) {
            List<String> target = rows.get(Math.floorMod(row - 1, rows.size()));
            for (int i = 0; i < target.size(); i++) {
                if (table.columns().containsKey(reference.columns().get(i))) {
                    values.put(reference.columns().get(i), target.get(i));
                }
            }
        } else if (!reference.isHard(table)) {
            reference.columns().stream()
                    .filter(number -> FillTable.Reference.isNullable(table, number))
                    .forEach(number -> values.remove(number));
        } else if (!reference.target().equals(table.name())) {
            throw new Unfillable(reference.target() + ", which it refers to, has no row that fits");
        }
        settled.addAll(reference.columns());
    }

    private static boolean contradicts(
            FillTable.Reference reference, List<String> target, Map<Integer, String> values, Set<Integer> settled) {
        for (int i = 0; i < target.size(); i++) {
            int number = reference.columns().get(i);
            if (settled.contains(number) && !target.get(i).equals(values.get(number))) {
                return true;
            }
        }
        return false;
    }

    private List<List<String>> targetRows(FillTable.Reference reference) throws SQLException {
        String columns =
                reference.targetColumns().stream().map(name -> name + "::text").collect(Collectors.joining(", "));
        String present = reference.targetColumns().stream()
                .map(name -> name + " is not null")
                .collect(Collectors.joining(" and "));
        String order = String.join(", ", reference.targetColumns());
        List<List<String>> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select " + columns + " from " + reference.target() + " where "
                + present + " order by " + order + " limit 10")) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= reference.targetColumns().size(); i++) {
                    row.add(rows.getString(i));
                }
                found.add(row);
            }
        }
        return found;
    }

    private @Nullable SQLException insert(Map<Integer, String> values) throws SQLException {
        Connection connection = statement.getConnection();
        Savepoint before = connection.setSavepoint();
        try {
            statement.execute(sql(values));
            connection.releaseSavepoint(before);
            return null;
        } catch (SQLException refused) {
            connection.rollback(before);
            return refused;
        }
    }

    private String sql(Map<Integer, String> values) {
        if (table.columns().isEmpty()) {
            return "insert into " + table.name() + " default values";
        }
        List<String> names = new ArrayList<>();
        List<String> literals = new ArrayList<>();
        table.columns().forEach((number, column) -> {
            String value = values.get(number);
            names.add(column.name());
            literals.add(value == null ? "null" : "'" + value.replace("'", "''") + "'::" + column.type());
        });
        return "insert into " + table.name() + " (" + String.join(", ", names) + ") values ("
                + String.join(", ", literals) + ")";
    }
}
