// SPDX-License-Identifier: Apache-2.0
package dev.aludel.backup;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;
import static java.util.Objects.requireNonNull;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Objects of a database that have made room for others: each schema's moved to a schema of their own, rows and all, from
 * where they can go back or be dropped.
 *
 * <p>Indexes, constraints, triggers and owned sequences go along with their table. What belongs to an extension stays.
 */
public final class SetAside {

    private static final String PREFIX = "aludel_aside_";

    /** The comment on each schema of things set aside, before the name of the schema that they are of. */
    private static final String NOTE = "set aside by aludel restore, of schema ";

    private final Connection connection;

    private final Map<String, String> places;

    private final Objects objects;

    private SetAside(Connection connection, Map<String, String> places, Objects objects) {
        this.connection = connection;
        this.places = places;
        this.objects = objects;
    }

    /**
     * Moves objects aside, all or none.
     *
     * @param lockTimeout how long to wait for whoever uses them, as PostgreSQL writes it
     * @param objects what to move
     * @throws StillNeededException if something that stays is made of them
     * @throws SQLException if the server refuses
     */
    public static SetAside move(Connection connection, String lockTimeout, Objects objects) throws SQLException {
        Map<String, String> places = new TreeMap<>();
        objects.schemas().forEach(it -> places.put(it, PREFIX + places.size()));
        var aside = new SetAside(connection, places, objects);
        aside.inTransaction(statement -> {
            statement.execute("SET LOCAL lock_timeout = " + literal(lockTimeout));
            List<String> moves = aside.moves(objects, places);
            aside.requireUnneeded();
            for (Map.Entry<String, String> place : places.entrySet()) {
                String name = quoted(place.getValue());
                statement.execute("CREATE SCHEMA " + name);
                statement.execute("COMMENT ON SCHEMA " + name + " IS " + literal(NOTE + place.getKey()));
            }
            for (String move : moves) {
                statement.execute(move);
            }
        });
        return aside;
    }

    /**
     * What was set aside by somebody who never came to put it back or to drop it.
     *
     * @throws SQLException if the server refuses
     */
    public static Optional<SetAside> left(Connection connection) throws SQLException {
        Map<String, String> places = new TreeMap<>();
        String sql = "SELECT nspname, obj_description(oid, 'pg_namespace') FROM pg_catalog.pg_namespace"
                + " WHERE starts_with(nspname, '" + PREFIX + "')";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String note = rows.getString(2);
                if (note != null && note.startsWith(NOTE)) {
                    places.put(note.substring(NOTE.length()), rows.getString(1));
                }
            }
        }
        return places.isEmpty()
                ? Optional.empty()
                : Optional.of(new SetAside(connection, places, Objects.everythingIn(places.values())));
    }

    /** The schemas that things were set aside of, and where these stand now. */
    public Map<String, String> places() {
        return new TreeMap<>(places);
    }

    /**
     * The relations that were moved and have no successor of their name; sequences that columns own are parts of tables.
     *
     * @throws SQLException if the server refuses
     */
    public List<Relation> withoutSuccessor() throws SQLException {
        List<Relation> missing = new ArrayList<>();
        for (Map.Entry<String, String> place : places.entrySet()) {
            String sql = """
                    SELECT c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = ? AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
                        AND to_regclass(format('%I.%I', ?::text, c.relname)) IS NULL
                        AND NOT EXISTS (
                            SELECT FROM pg_catalog.pg_depend d
                            WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid
                                AND c.relkind = 'S' AND d.deptype IN ('a', 'i'))
                    ORDER BY 1""";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, place.getValue());
                statement.setString(2, place.getKey());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        missing.add(new Relation(place.getKey(), rows.getString(1)));
                    }
                }
            }
        }
        return missing;
    }

    /**
     * Puts everything back where it was; nothing may have taken its names.
     *
     * @throws SQLException if the server refuses
     */
    public void back() throws SQLException {
        Map<String, String> reversed = new TreeMap<>();
        places.forEach((schema, place) -> reversed.put(place, schema));
        inTransaction(statement -> {
            for (String move : moves(Objects.everythingIn(reversed.keySet()), reversed)) {
                statement.execute(move);
            }
            for (String place : places.values()) {
                statement.execute("DROP SCHEMA " + quoted(place));
            }
        });
    }

    /**
     * Drops what was set aside, for good.
     *
     * @throws SQLException if the server refuses
     */
    public void drop() throws SQLException {
        inTransaction(statement -> {
            for (String place : places.values()) {
                statement.execute("DROP SCHEMA " + quoted(place) + " CASCADE");
            }
        });
    }

    private List<String> moves(Objects which, Map<String, String> to) throws SQLException {
        List<String> moves = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MovableObjects.MOVES)) {
            which.bind(connection, statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String place = requireNonNull(to.get(rows.getString(1)), "place");
                    moves.add(rows.getString(2) + " SET SCHEMA " + quoted(place));
                }
            }
        }
        return moves;
    }

    private void requireUnneeded() throws SQLException {
        List<String> dependents = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(MovableObjects.DEPENDENTS)) {
            objects.bind(connection, statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    dependents.add(rows.getString(1) + ", made of " + rows.getString(2));
                }
            }
        }
        if (!dependents.isEmpty()) {
            throw new StillNeededException(dependents);
        }
    }

    private void inTransaction(Work work) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            work.run(statement);
            connection.commit();
            done = true;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(before);
        }
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    private interface Work {

        /** Does it. */
        void run(Statement statement) throws SQLException;
    }

    /**
     * Which objects.
     *
     * @param wholeSchemas schemas of which all objects are meant
     * @param relations single relations of others
     * @param kept the relations of whole schemas that are not meant
     */
    public record Objects(Set<String> wholeSchemas, Set<Relation> relations, Set<Relation> kept) {

        public Objects {
            wholeSchemas = Set.copyOf(wholeSchemas);
            relations = Set.copyOf(relations);
            kept = Set.copyOf(kept);
        }

        static Objects everythingIn(Collection<String> schemas) {
            return new Objects(Set.copyOf(schemas), Set.of(), Set.of());
        }

        private List<String> schemas() {
            var schemas = new java.util.TreeSet<>(wholeSchemas);
            relations.forEach(it -> schemas.add(it.schema()));
            return List.copyOf(schemas);
        }

        private void bind(Connection connection, PreparedStatement statement) throws SQLException {
            statement.setArray(1, texts(connection, List.copyOf(wholeSchemas)));
            statement.setArray(
                    2,
                    texts(connection, relations.stream().map(Relation::schema).toList()));
            statement.setArray(
                    3, texts(connection, relations.stream().map(Relation::name).toList()));
            statement.setArray(
                    4, texts(connection, kept.stream().map(Relation::schema).toList()));
            statement.setArray(
                    5, texts(connection, kept.stream().map(Relation::name).toList()));
        }

        private static Array texts(Connection connection, List<String> texts) throws SQLException {
            return connection.createArrayOf("text", texts.toArray());
        }
    }
}
