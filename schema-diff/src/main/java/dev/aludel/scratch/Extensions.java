// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scratch;

import static dev.aludel.sql.Quoting.quoted;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Gives a scratch database the extensions of a live one, as far as its server offers them. */
public final class Extensions {

    private static final String INSTALLED = """
            select x.extname, n.nspname, array(
                select t.typname::text
                  from pg_catalog.pg_depend d join pg_catalog.pg_type t on t.oid = d.objid
                 where d.classid = 'pg_catalog.pg_type'::regclass and d.deptype = 'e'
                   and d.refclassid = 'pg_catalog.pg_extension'::regclass and d.refobjid = x.oid
                union
                select o.opcname::text
                  from pg_catalog.pg_depend d join pg_catalog.pg_opclass o on o.oid = d.objid
                 where d.classid = 'pg_catalog.pg_opclass'::regclass and d.deptype = 'e'
                   and d.refclassid = 'pg_catalog.pg_extension'::regclass and d.refobjid = x.oid
                union
                select p.proname::text
                  from pg_catalog.pg_depend d join pg_catalog.pg_proc p on p.oid = d.objid
                 where d.classid = 'pg_catalog.pg_proc'::regclass and d.deptype = 'e'
                   and d.refclassid = 'pg_catalog.pg_extension'::regclass and d.refobjid = x.oid
                   and not exists (select from pg_catalog.pg_proc b
                     where b.pronamespace = 'pg_catalog'::regnamespace and b.proname = p.proname)
                order by 1)
            from pg_catalog.pg_extension x
            join pg_catalog.pg_namespace n on n.oid = x.extnamespace
            where x.extname <> 'plpgsql'
            order by x.extname""";

    private Extensions() {}

    /** The extensions of a database, without the language that every database has. */
    public static List<Extension> of(Connection live) throws SQLException {
        List<Extension> extensions = new ArrayList<>();
        try (Statement statement = live.createStatement();
                ResultSet rows = statement.executeQuery(INSTALLED)) {
            while (rows.next()) {
                List<String> members = List.of((String[]) rows.getArray(3).getArray());
                extensions.add(new Extension(rows.getString(1), rows.getString(2), members));
            }
        }
        return extensions;
    }

    /**
     * Makes them, each with what it needs itself and in the schema that it has in the live database.
     *
     * @return those that the server doesn't offer, or doesn't let this role make
     */
    public static List<Extension> make(Connection scratch, Collection<Extension> extensions) throws SQLException {
        List<Extension> lacking = new ArrayList<>();
        for (Extension extension : extensions) {
            if (!make(scratch, extension)) {
                lacking.add(extension);
            }
        }
        return lacking;
    }

    private static boolean make(Connection scratch, Extension extension) throws SQLException {
        String schema = quoted(extension.schema());
        try (Statement statement = scratch.createStatement()) {
            if (!extension.schema().startsWith("pg_")) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            }
            statement.execute(
                    "CREATE EXTENSION IF NOT EXISTS " + quoted(extension.name()) + " SCHEMA " + schema + " CASCADE");
            return true;
        } catch (SQLException e) {
            if (Messages.isConnectionLost(e)) {
                throw e;
            }
            return false;
        }
    }
}
