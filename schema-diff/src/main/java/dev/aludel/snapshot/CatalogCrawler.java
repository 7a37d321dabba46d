// SPDX-License-Identifier: Apache-2.0
package dev.aludel.snapshot;

import static schemacrawler.schemacrawler.InformationSchemaKey.TABLES;
import static schemacrawler.schemacrawler.InformationSchemaKey.TABLE_COLUMNS;
import static schemacrawler.schemacrawler.MetadataRetrievalStrategy.data_dictionary_all;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tableColumnsRetrievalStrategy;
import static schemacrawler.schemacrawler.SchemaInfoMetadataRetrievalStrategy.tablesRetrievalStrategy;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import schemacrawler.crawl.SchemaCrawler;
import schemacrawler.schema.AttributedObject;
import schemacrawler.schema.Column;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.InformationSchemaViews;
import schemacrawler.schemacrawler.InformationSchemaViewsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.schemacrawler.SchemaRetrievalOptions;
import schemacrawler.schemacrawler.SchemaRetrievalOptionsBuilder;
import us.fatehi.utility.datasource.ConnectionDatabaseConnectionSource;

/**
 * Tables and their columns through SchemaCrawler, over catalog queries of ours in place of JDBC's metadata.
 *
 * <p>SchemaCrawler trims the texts that it reads and takes a blank name for none, so its objects go by the numbers that
 * PostgreSQL gave them, and names are attributes, which it leaves as they are. OIDs are unique in a database, so it needs
 * no schemas. All attributes of an object are one array: for each fact that it could know of a column it looks up a column
 * of the result, and for that it sorts a copy of them all, so that a result of three columns costs a fraction of one of
 * fifteen.
 *
 * <p>Keys, indexes and sequences are read beside it: its model has no place for the order of nulls, operator classes,
 * predicates, deferrability of unique constraints and the numbers of identity columns, so that they would be read twice.
 */
final class CatalogCrawler {

    private static final String TABLES_SQL = """
            with {ours}
            select c.oid::text as "TABLE_NAME",
                   'TABLE' as "TABLE_TYPE",
                   array[c.relname::text,
                         d.description,
                         c.relkind::text,
                         c.relpersistence::text,
                         case when c.reloptions is not null or o.reloptions is not null then
                             pg_catalog.array_to_string(c.reloptions
                                 || array(select 'toast.' || u.o from pg_catalog.unnest(o.reloptions) u(o)), E'\\x1f') end,
                         s.spcname::text,
                         case when m.amname <> 'heap' then m.amname::text end,
                         case when c.reloftype <> 0 then pg_catalog.format_type(c.reloftype, null) end,
                         c.relnamespace::text,
                         c.relnatts::text,
                         case when c.relkind = 'p' then pg_catalog.pg_get_partkeydef(c.oid) end] as "FACTS"
            from ours
            join pg_catalog.pg_class c on c.oid = ours.oid
            left join pg_catalog.pg_class o on o.oid = c.reltoastrelid
            left join pg_catalog.pg_tablespace s on s.oid = c.reltablespace
            left join pg_catalog.pg_am m on m.oid = c.relam
            left join pg_catalog.pg_description d
                on d.classoid = 'pg_catalog.pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0""";

    private static final String COLUMNS_SQL = """
            with {ours}
            select ours.oid::text as "TABLE_NAME",
                   a.attnum::text as "COLUMN_NAME",
                   array[a.attname::text,
                         pg_catalog.format_type(a.atttypid, a.atttypmod),
                         a.attnotnull::text,
                         pg_catalog.pg_get_expr(f.adbin, f.adrelid),
                         a.attidentity::text,
                         a.attgenerated::text,
                         a.atthasdef::text,
                         d.description,
                         a.attcollation::text,
                         case when a.attcollation <> t.typcollation
                              then a.attcollation::pg_catalog.regcollation::text end] as "FACTS"
            from ours
            join pg_catalog.pg_attribute a on a.attrelid = ours.oid and a.attnum > 0 and not a.attisdropped
            left join pg_catalog.pg_type t on t.oid = a.atttypid
            left join pg_catalog.pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
            left join pg_catalog.pg_description d
                on d.classoid = 'pg_catalog.pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum""";

    private final LiveSchemas schemas;

    CatalogCrawler(LiveSchemas schemas) {
        this.schemas = schemas;
    }

    List<LiveTable> crawl(Connection connection) throws SQLException {
        CrawlerLogs.turnOff();
        List<LiveTable> tables = new ArrayList<>();
        for (Table table : tables(connection)) {
            tables.add(table(table));
        }
        return tables;
    }

    private Iterable<Table> tables(Connection connection) throws SQLException {
        try {
            return new SchemaCrawler(new ConnectionDatabaseConnectionSource(connection), views(), options())
                    .crawl()
                    .getTables();
        } catch (RuntimeException e) {
            throw unwrapped(e);
        }
    }

    private static SQLException unwrapped(RuntimeException error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException found) {
                return found;
            }
        }
        throw error;
    }

    private LiveTable table(Table table) throws SQLException {
        TableFacts facts = TableFacts.of(facts(table));
        SortedMap<Integer, LiveColumn> columns = new TreeMap<>();
        for (int number = 1; number <= facts.lastColumn(); number++) {
            Optional<? extends Column> column = table.lookupColumn(Integer.toString(number));
            if (column.isPresent()) {
                columns.put(number, LiveColumn.of(facts(column.get())));
            }
        }
        return new LiveTable(
                Long.parseLong(table.getName()), schemas.name(facts.schema(), facts.name()), columns, facts);
    }

    private static String[] facts(AttributedObject object) throws SQLException {
        Array array = object.getAttribute("FACTS");
        return (String[]) array.getArray();
    }

    private SchemaRetrievalOptions views() {
        InformationSchemaViews views = InformationSchemaViewsBuilder.builder()
                .withSql(TABLES, schemas.bind(TABLES_SQL))
                .withSql(TABLE_COLUMNS, schemas.bind(COLUMNS_SQL))
                .toOptions();
        return SchemaRetrievalOptionsBuilder.builder()
                .withDoesNotSupportCatalogs()
                .withDoesNotSupportSchemas()
                .withInformationSchemaViews(views)
                .with(tablesRetrievalStrategy, data_dictionary_all)
                .with(tableColumnsRetrievalStrategy, data_dictionary_all)
                .toOptions();
    }

    private static SchemaCrawlerOptions options() {
        SchemaInfoLevelBuilder level =
                SchemaInfoLevelBuilder.builder().setRetrieveTables(true).setRetrieveTableColumns(true);
        return SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
                .withLoadOptions(LoadOptionsBuilder.builder()
                        .withSchemaInfoLevel(level.toOptions())
                        .toOptions());
    }
}
