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
 * Makes the enum types that expressions use, where the database that is asked lacks them or one of their values: in the
 * temporary schema, in which PostgreSQL looks up types first. Types of other schemas than the default one are spelled with
 * their schema, so only a database that is ours can have them made.
 */
final class ScratchEnums {

    private static final String LABELS =
            "SELECT enumlabel FROM pg_catalog.pg_enum WHERE enumtypid = pg_catalog.to_regtype(?)";

    private final Connection connection;

    private final boolean own;

    /**
     * Enum types on a connection, in a transaction that whoever began it rolls back.
     *
     * @param connection the connection
     * @param own whether the database is a scratch one, in which more than temporary objects may be made
     */
    ScratchEnums(Connection connection, boolean own) {
        this.connection = connection;
        this.own = own;
    }

    /** Makes them as far as they can be; returns whether all are there. */
    boolean make(Collection<EnumType> enums) throws SQLException {
        boolean all = true;
        for (EnumType type : enums) {
            all &= has(type) || make(type);
        }
        return all;
    }

    private boolean has(EnumType type) throws SQLException {
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

    private boolean make(EnumType type) throws SQLException {
        QualifiedName name = type.name();
        String schema = name.schema();
        if (schema != null && !own) {
            return false;
        }
        List<String> statements = schema == null
                ? List.of(create(new QualifiedName("pg_temp", name.name()), type))
                : List.of("CREATE SCHEMA IF NOT EXISTS " + quoted(schema), create(name, type));
        var savepoint = connection.setSavepoint();
        try {
            execute(statements);
            connection.releaseSavepoint(savepoint);
            return true;
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            // A role that may make nothing temporary, or another type of that name: expressions that use it are
            // refused.
            connection.rollback(savepoint);
            return false;
        }
    }

    private static String create(QualifiedName name, EnumType type) {
        return EnumSql.create(new EnumType(name, type.labels(), false)).get(0).sql();
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
