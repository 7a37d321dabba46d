// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import dev.aludel.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database that is wiped instead of made anew. Its connection stays for a while, so that the server plans once what
 * every trial asks.
 */
final class WipedDatabase implements AutoCloseable {

    /** The schema {@code public} stays: with another one of that name on the search path all plans would be made anew. */
    private static final String WIPE = """
            do $$
            declare
                command text;
            begin
                for command in
                    select format('drop schema %I cascade', nspname)
                    from pg_namespace
                    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                loop
                    execute command;
                end loop;
                select 'drop table ' || string_agg(oid::regclass::text, ', ') || ' cascade' into command
                from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p');
                if command is not null then
                    execute command;
                end if;
                for command in
                    select format('drop type %s cascade', oid::regtype)
                    from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
                    union all
                    select format('drop sequence %s', oid::regclass)
                    from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S'
                loop
                    execute command;
                end loop;
                if exists (select from pg_depend
                        where refclassid = 'pg_namespace'::regclass and refobjid = 'public'::regnamespace) then
                    drop schema public cascade;
                    create schema public;
                end if;
            end $$""";

    /** Those that dropped tables leave rows in. */
    private static final String SWEEP =
            "vacuum pg_class, pg_attribute, pg_attrdef, pg_constraint, pg_depend, pg_index, pg_type, pg_rewrite,"
                    + " pg_sequence, pg_description, pg_enum, pg_cast, pg_shdepend, pg_trigger";

    private static final int SWEPT_EVERY = 10;

    /**
     * A session keeps the plans of every foreign key that it has ever checked, and each change of a catalog looks at all
     * of them.
     */
    private static final int RENEWED_EVERY = 40;

    private final TestDatabase database;

    private Connection connection;

    private int wipes;

    WipedDatabase(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = opened(database);
    }

    private static Connection opened(TestDatabase database) throws SQLException {
        Connection connection = database.openForRepeats();
        execute(
                connection,
                List.of(
                        "set search_path = public",
                        "set client_min_messages = warning",
                        // The schema for temporary tables, which would go again with each transaction that is rolled
                        // back.
                        "create temporary table kept ()",
                        "drop table kept"));
        return connection;
    }

    /** The connection until the next {@link #wipe}. */
    Connection connection() {
        return connection;
    }

    void wipe() throws SQLException {
        wipes++;
        execute(List.of(WIPE));
        if (wipes % SWEPT_EVERY == 0) {
            // What a thousand dropped tables leave in the catalogs makes every query slower, and the server doesn't
            // vacuum.
            execute(List.of(SWEEP));
        }
        if (wipes % RENEWED_EVERY == 0) {
            renew();
        }
    }

    void renew() throws SQLException {
        connection.close();
        connection = opened(database);
    }

    void execute(List<String> statements) throws SQLException {
        execute(connection, statements);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
