// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import dev.aludel.model.Finding;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads sequences: those of their own, those of serial columns, and those inside identity columns. */
final class SequenceReader {

    private static final String SQL = """
            select c.oid,
                   c.relnamespace,
                   c.relname,
                   pg_catalog.format_type(s.seqtypid, null),
                   s.seqstart,
                   s.seqincrement,
                   s.seqmin,
                   s.seqmax,
                   s.seqcache,
                   s.seqcycle,
                   o.refobjid,
                   o.refobjsubid,
                   o.deptype = 'i',
                   c.relpersistence = 'u'
            from pg_catalog.pg_class c
            join pg_catalog.pg_sequence s on s.seqrelid = c.oid
            left join pg_catalog.pg_depend o
                on o.classid = 'pg_catalog.pg_class'::regclass and o.objid = c.oid and o.objsubid = 0
                   and o.refclassid = 'pg_catalog.pg_class'::regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')
            where c.relnamespace in ({schemas}) and c.relkind = 'S' and c.relpersistence <> 't'
              and not exists (
                  select from pg_catalog.pg_depend e
                  where e.classid = 'pg_catalog.pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')""";

    private final LiveSchemas schemas;

    private final SnapshotBuilder snapshot;

    SequenceReader(LiveSchemas schemas, SnapshotBuilder snapshot) {
        this.schemas = schemas;
        this.snapshot = snapshot;
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(SQL, this::read);
    }

    private void read(ResultSet row) throws SQLException {
        long owner = row.getLong(11);
        if (row.wasNull()) {
            add(row, new Sequence(name(row), options(row), null));
            return;
        }
        LiveTable table = snapshot.table(owner);
        if (table == null) {
            // It belongs to a table that isn't ours, and goes away with it.
            return;
        }
        int column = row.getInt(12);
        if (row.getBoolean(13)) {
            snapshot.identity(table, column, options(row), name(row));
        } else {
            add(row, new Sequence(name(row), options(row), new ColumnName(table.name(), table.columnName(column))));
        }
    }

    private void add(ResultSet row, Sequence sequence) throws SQLException {
        snapshot.add(sequence, row.getLong(1));
        if (row.getBoolean(14)) {
            snapshot.find(
                    Finding.Kind.NOTE,
                    ObjectKey.sequence(sequence.name()),
                    "is unlogged, which would be lost if it were made anew");
        }
    }

    private QualifiedName name(ResultSet row) throws SQLException {
        return schemas.name(row.getLong(2), row.getString(3));
    }

    private static SequenceOptions options(ResultSet row) throws SQLException {
        if (!(DataType.parse(row.getString(4)) instanceof BasicType type)) {
            throw new VanishedObjectException("the type of sequence " + row.getString(3));
        }
        return new SequenceOptions(
                type,
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                row.getLong(9),
                row.getBoolean(10));
    }
}
