// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The schemas to read, as far as they exist, and how the server's version spells the queries over them. */
final class LiveSchemas {

    /**
     * The tables that can be ours, as a common table expression. Never ours: temporary tables, partitions and other heirs
     * (their parent decides), and what an extension made.
     */
    private static final String OURS = """
            ours as materialized (
                select c.oid, c.relnamespace
                from pg_catalog.pg_class c
                where c.relnamespace in ({schemas})
                  and c.relkind in ('r', 'p')
                  and c.relpersistence <> 't'
                  and not c.relispartition
                  and not exists (select from pg_catalog.pg_inherits h where h.inhrelid = c.oid)
                  and not exists (
                      select from pg_catalog.pg_depend e
                      where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e'))""";

    /** Leaves the schemas' numbers in a setting, so that the queries over them are the same texts everywhere. */
    private static final String FIND = """
            select current_setting('server_version_num')::integer, n.oid, n.nspname,
                   has_schema_privilege(n.oid, 'USAGE'),
                   set_config('aludel.schemas', (array_agg(n.oid) over ())::text, true)
            from (values (1)) v
            left join pg_catalog.pg_namespace n on n.nspname = any (?)""";

    /** A subquery is asked once, a function in the condition itself once for every row. */
    private static final String AMONG_THEM =
            "= any (array(select pg_catalog.unnest(pg_catalog.current_setting('aludel.schemas')::oid[])))";

    private static final int NULLS_NOT_DISTINCT_SINCE = 150000;

    private static final int ENFORCED_SINCE = 180000;

    private final String defaultSchema;

    private final SortedMap<Long, String> names = new TreeMap<>();

    private final List<Finding> findings = new ArrayList<>();

    private int serverVersion;

    private LiveSchemas(String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    static LiveSchemas find(Connection connection, SnapshotRequest request) throws SQLException {
        LiveSchemas found = new LiveSchemas(request.defaultSchema());
        List<String> wanted = new ArrayList<>(request.schemas());
        wanted.add(request.defaultSchema());
        Array array = connection.createArrayOf("text", wanted.toArray());
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setArray(1, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows);
                }
            }
        }
        return found;
    }

    private void add(ResultSet row) throws SQLException {
        serverVersion = row.getInt(1);
        String name = row.getString(3);
        if (name == null) {
            return;
        }
        names.put(row.getLong(2), name);
        if (!row.getBoolean(4)) {
            findings.add(
                    new Finding(
                            Finding.Kind.WARNING,
                            ObjectKey.namespace(name).toString(),
                            "the role has no USAGE on it, so PostgreSQL may print names in it in another form than their owner sees"));
        }
    }

    /** Whether none of them exists. */
    boolean none() {
        return names.isEmpty();
    }

    int serverVersion() {
        return serverVersion;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The existing schemas besides the default one. */
    List<String> namespaces() {
        return names.values().stream().filter(it -> !it.equals(defaultSchema)).toList();
    }

    /** A name in a schema that is read. */
    QualifiedName name(long schema, String name) {
        String schemaName = names.get(schema);
        if (schemaName == null) {
            throw new IllegalArgumentException("schema " + schema + " is not read");
        }
        return name(schemaName, name);
    }

    /** A name in any schema. */
    QualifiedName name(String schema, String name) {
        @Nullable String written = schema.equals(defaultSchema) ? null : schema;
        return new QualifiedName(written, name);
    }

    /** The query for these schemas, as spelled for this server's version. */
    String bind(String sql) {
        boolean distinct = serverVersion >= NULLS_NOT_DISTINCT_SINCE;
        boolean enforced = serverVersion >= ENFORCED_SINCE;
        return sql.replace("{ours}", OURS)
                .replace("in ({schemas})", AMONG_THEM)
                .replace("{nulls-not-distinct}", distinct ? "coalesce(i.indnullsnotdistinct, false)" : "false")
                .replace("{columns-set}", distinct ? "k.confdelsetcols" : "null")
                .replace("{enforced}", enforced ? "k.conenforced" : "true")
                .replace("{period}", enforced ? "k.conperiod" : "false");
    }
}
