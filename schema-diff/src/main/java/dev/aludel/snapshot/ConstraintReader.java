// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.Validity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads constraints, each by its table and not by its name, which only its table makes unique.
 *
 * <p>{@code NOT NULL}, in this catalog since PostgreSQL 18, is a property of its column. The copies of foreign keys that
 * partitions get are not ours.
 */
final class ConstraintReader {

    private static final String SQL = """
            with {ours}
            select k.conrelid,
                   k.conname,
                   k.contype::text,
                   k.conkey::text,
                   k.condeferrable,
                   k.condeferred,
                   case when not {enforced} then 'e' when not k.convalidated then 'v' end,
                   k.connoinherit,
                   pg_catalog.pg_get_expr(k.conbin, k.conrelid),
                   tn.nspname,
                   t.relname,
                   case when k.contype = 'f' then array(
                       select a.attname::text
                       from pg_catalog.unnest(k.confkey) with ordinality u(number, place)
                       join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.number
                       order by u.place) end,
                   k.confdeltype::text,
                   k.confupdtype::text,
                   k.confmatchtype = 'f',
                   {columns-set}::text,
                   {period},
                   {nulls-not-distinct},
                   i.indnkeyatts,
                   i.indkey::text,
                   pg_catalog.obj_description(k.oid, 'pg_constraint'),
                   case when k.contype = 'x' then pg_catalog.pg_get_constraintdef(k.oid) end,
                   pg_catalog.array_to_string(x.reloptions, E'\\x1f'),
                   s.spcname
            from ours
            join pg_catalog.pg_constraint k on k.conrelid = ours.oid
            left join pg_catalog.pg_class t on t.oid = k.confrelid
            left join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
            left join pg_catalog.pg_index i on i.indexrelid = k.conindid and k.contype in ('p', 'u', 'x')
            left join pg_catalog.pg_class x on x.oid = i.indexrelid
            left join pg_catalog.pg_tablespace s on s.oid = x.reltablespace
            where (k.contype in ('p', 'u', 'f', 'c', 'x') or (k.contype = 'n' and not k.convalidated))
              and k.conparentid = 0""";

    private final LiveSchemas schemas;

    private final SnapshotBuilder snapshot;

    ConstraintReader(LiveSchemas schemas, SnapshotBuilder snapshot) {
        this.schemas = schemas;
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        LiveTable table = snapshot.table(row.getLong(1));
        if (table == null) {
            return;
        }
        String name = row.getString(2);
        ObjectKey key = ObjectKey.part(ObjectKey.Kind.CONSTRAINT, table.name(), name);
        findings(row, key);
        @Nullable String comment = row.getString(21);
        List<StorageParameter> parameters = StorageParameters.of(row.getString(23));
        switch (row.getString(3)) {
            case "p" ->
                add(
                        table,
                        new PrimaryKey(
                                name,
                                columns(table, row),
                                deferrability(row),
                                include(table, row),
                                comment,
                                parameters));
            case "u" ->
                add(
                        table,
                        new UniqueKey(
                                name,
                                columns(table, row),
                                row.getBoolean(18),
                                deferrability(row),
                                include(table, row),
                                comment,
                                parameters));
            case "f" -> add(table, foreignKey(table, name, row).comment(comment));
            case "c" -> check(table, key, row);
            case "x" -> exclusion(table, key, row);
            default -> {
                // NOT NULL, which the column has; here only for its finding.
            }
        }
    }

    private void add(LiveTable table, Constraint constraint) {
        snapshot.add(table, constraint);
    }

    private void check(LiveTable table, ObjectKey key, ResultSet row) throws SQLException {
        String expression = row.getString(9);
        if (expression == null) {
            throw new VanishedObjectException(key.toString());
        }
        add(
                table,
                new CheckConstraint(row.getString(2), expression, row.getBoolean(8), validity(row), row.getString(21)));
        uses(table, key, row);
    }

    private void exclusion(LiveTable table, ObjectKey key, ResultSet row) throws SQLException {
        String definition = row.getString(22);
        if (definition == null) {
            throw new VanishedObjectException(key.toString());
        }
        List<Integer> numbers = Numbers.integers(row.getString(4));
        List<String> columns =
                table.columnNames(numbers.stream().filter(it -> it > 0).toList());
        add(table, new ExclusionConstraint(row.getString(2), definition, columns, row.getString(21)));
        uses(table, key, row);
    }

    private void uses(LiveTable table, ObjectKey key, ResultSet row) throws SQLException {
        String numbers = row.getString(4);
        for (int number : Numbers.integers(given(numbers))) {
            if (number > 0) {
                snapshot.uses(key, table.columnName(number));
            }
        }
    }

    private ForeignKey foreignKey(LiveTable table, String name, ResultSet row) throws SQLException {
        QualifiedName target = schemas.name(row.getString(10), row.getString(11));
        List<String> targetColumns = List.of((String[]) row.getArray(12).getArray());
        return new ForeignKey(
                name,
                columns(table, row),
                target,
                targetColumns,
                action(row.getString(13)),
                action(row.getString(14)),
                new ForeignKeyOptions(
                        deferrability(row),
                        row.getBoolean(15),
                        table.columnNames(Numbers.integers(given(row.getString(16)))),
                        validity(row),
                        null));
    }

    private void findings(ResultSet row, ObjectKey key) throws SQLException {
        if (row.getString(3).equals("n")) {
            unsupported(key, "is not validated; it is compared as if it were");
        }
        if (row.getBoolean(17)) {
            unsupported(
                    key, "is about periods, which is not supported; it is compared as if it were about plain values");
        }
        String tablespace = row.getString(24);
        if (tablespace != null) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    key,
                    "has its index in tablespace %s, which would be lost if it were made anew".formatted(tablespace));
        }
    }

    private void unsupported(ObjectKey key, String message) {
        snapshot.find(Finding.Kind.UNKNOWN, key, message);
    }

    private static List<String> columns(LiveTable table, ResultSet row) throws SQLException {
        return table.columnNames(Numbers.integers(row.getString(4)));
    }

    /** The columns of its index that it doesn't speak of. */
    private static List<String> include(LiveTable table, ResultSet row) throws SQLException {
        List<Integer> numbers = Numbers.integers(row.getString(20));
        return table.columnNames(numbers.subList(row.getInt(19), numbers.size()));
    }

    private static String given(@Nullable String array) {
        return array == null ? "" : array;
    }

    private static @Nullable Validity validity(ResultSet row) throws SQLException {
        String letter = row.getString(7);
        return letter == null ? null : letter.equals("e") ? Validity.NOT_ENFORCED : Validity.NOT_VALID;
    }

    private static Deferrability deferrability(ResultSet row) throws SQLException {
        if (row.getBoolean(6)) {
            return Deferrability.INITIALLY_DEFERRED;
        }
        return row.getBoolean(5) ? Deferrability.DEFERRABLE : Deferrability.NOT_DEFERRABLE;
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.NO_ACTION;
        };
    }
}
