// SPDX-License-Identifier: Apache-2.0
package dev.aludel.backup;

import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the catalogs of a database say of a backup of it. */
public final class BackupCatalog {

    /**
     * The wanted relations and all that PostgreSQL would not let go of them: tables with foreign keys to them, views over
     * them, what inherits from them or what they inherit from.
     */
    private static final String CLOSURE = """
            WITH RECURSIVE edges(dependent, needed) AS (
                SELECT conrelid, confrelid FROM pg_catalog.pg_constraint WHERE contype = 'f'
                UNION SELECT inhrelid, inhparent FROM pg_catalog.pg_inherits
                UNION SELECT inhparent, inhrelid FROM pg_catalog.pg_inherits
                UNION SELECT r.ev_class, d.refobjid
                FROM pg_catalog.pg_depend d
                JOIN pg_catalog.pg_rewrite r ON d.objid = r.oid
                WHERE d.classid = 'pg_catalog.pg_rewrite'::regclass AND d.refclassid = 'pg_catalog.pg_class'::regclass
            ), reached(oid) AS (
                SELECT c.oid
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN unnest(?::text[], ?::text[]) AS wanted(schema, name)
                    ON wanted.schema = n.nspname AND wanted.name = c.relname
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                UNION
                SELECT edges.dependent FROM edges JOIN reached ON edges.needed = reached.oid
            )
            SELECT DISTINCT n.nspname, c.relname
            FROM reached
            JOIN pg_catalog.pg_class c USING (oid)
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1, 2
            """;

    private static final String SIZE = """
            SELECT coalesce(sum(pg_catalog.pg_table_size(c.oid)), 0)::bigint, count(*)
            FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p', 'm') AND c.relname NOT LIKE 'aludel\\_%' AND (n.nspname = ANY(?)
                OR (n.nspname, c.relname) IN (SELECT * FROM unnest(?::text[], ?::text[])))
            """;

    private final Connection connection;

    /** The catalogs that a connection sees. */
    public BackupCatalog(Connection connection) {
        this.connection = requireNonNull(connection, "connection");
    }

    /**
     * Those of the relations that are there, and all that hangs on them.
     *
     * @throws SQLException if the server refuses
     */
    public Set<Relation> withDependents(Collection<Relation> wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLOSURE)) {
            statement.setArray(1, schemas(wanted));
            statement.setArray(2, names(wanted));
            return relations(statement);
        }
    }

    /**
     * How much whole schemas and single relations hold, besides the tables in which migrators keep their books.
     *
     * @throws SQLException if the server refuses
     */
    public Extent extent(Collection<String> wholeSchemas, Collection<Relation> relations) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SIZE)) {
            statement.setArray(1, texts(List.copyOf(wholeSchemas)));
            statement.setArray(2, schemas(relations));
            statement.setArray(3, names(relations));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return new Extent(rows.getLong(1), rows.getInt(2));
            }
        }
    }

    /**
     * The tables, sequences and views of schemas.
     *
     * @throws SQLException if the server refuses
     */
    public Set<Relation> relationsOf(Collection<String> schemas) throws SQLException {
        String sql = """
                SELECT n.nspname, c.relname
                FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname = ANY(?)""";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(List.copyOf(schemas)));
            return relations(statement);
        }
    }

    private static Set<Relation> relations(PreparedStatement statement) throws SQLException {
        Set<Relation> relations = new TreeSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                relations.add(new Relation(rows.getString(1), rows.getString(2)));
            }
        }
        return relations;
    }

    /**
     * Those of the schemas that are there.
     *
     * @throws SQLException if the server refuses
     */
    public Set<String> existing(Collection<String> schemas) throws SQLException {
        String sql = "SELECT nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY(?)";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, texts(List.copyOf(schemas)));
            Set<String> found = new TreeSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    /**
     * Whether the role may do everything, and with it give objects to other owners.
     *
     * @throws SQLException if the server refuses
     */
    public boolean isSuperuser() throws SQLException {
        String sql = "SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /**
     * Whether there are large objects.
     *
     * @throws SQLException if the server refuses
     */
    public boolean hasLargeObjects() throws SQLException {
        String sql = "SELECT EXISTS (SELECT FROM pg_catalog.pg_largeobject_metadata)";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private Array schemas(Collection<Relation> relations) throws SQLException {
        return texts(relations.stream().map(Relation::schema).toList());
    }

    private Array names(Collection<Relation> relations) throws SQLException {
        return texts(relations.stream().map(Relation::name).toList());
    }

    private Array texts(List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    /**
     * How much there is to back up.
     *
     * @param bytes the size of the rows in the database, without indexes
     * @param tables how many tables there are
     */
    public record Extent(long bytes, int tables) {}
}
