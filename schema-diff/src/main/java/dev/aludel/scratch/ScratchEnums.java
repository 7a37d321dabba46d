// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.sql.EnumSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the enum types that expressions use, where the database that is asked lacks them or one of their values; in the
 * temporary schema, in which PostgreSQL looks up types first, since the role may be allowed nothing else.
 */
final class ScratchEnums {

    private static final String LABELS =
            "SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = pg_catalog.to_regtype(?)";

    private ScratchEnums() {}

    /** Makes them; the transaction is rolled back by whoever began it. */
    static void make(Connection connection, Collection<EnumType> enums) throws SQLException {
        for (EnumType type : enums) {
            if (!has(connection, type)) {
                make(connection, type);
            }
        }
    }

    /** As {@link #make}, where a role that may make nothing temporary does without. */
    static void offer(Connection connection, Collection<EnumType> enums) throws SQLException {
        var savepoint = connection.setSavepoint();
        try {
            make(connection, enums);
            connection.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            connection.rollback(savepoint);
        }
    }

    private static boolean has(Connection connection, EnumType type) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LABELS)) {
            statement.setString(1, quoted(type.name()));
            Set<String> labels = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    labels.add(rows.getString(1));
                }
            }
            return !labels.isEmpty() && labels.containsAll(type.labels());
        }
    }

    private static void make(Connection connection, EnumType type) throws SQLException {
        QualifiedName name = type.name();
        if (name.schema() == null) {
            execute(connection, List.of(create(new QualifiedName("pg_temp", name.name()), type)));
            return;
        }
        var savepoint = connection.setSavepoint();
        try {
            execute(connection, List.of("CREATE SCHEMA IF NOT EXISTS " + quoted(name.schema()), create(name, type)));
            connection.releaseSavepoint(savepoint);
        } catch (SQLException e) {
            // The expressions that use it are refused, and say so.
            connection.rollback(savepoint);
        }
    }

    private static String create(QualifiedName name, EnumType type) {
        return EnumSql.create(new EnumType(name, type.labels(), false)).get(0).sql();
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
