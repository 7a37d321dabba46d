// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import static dev.aludel.mapping.AdoptedDatabase.messages;
import static dev.aludel.mapping.AdoptedDatabase.unmanaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.error.MigrationException;
import dev.aludel.reconcile.Reconciliation;
import dev.aludel.test.EdgeCase;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.sql.SQLException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexes of a database that others made, and of one that changes. */
@PostgresTest
class IndexEdgeCasesTest {

    private static final String DOC =
            "create table doc (id bigint not null primary key, title varchar(255), data jsonb)";

    private static final String LONG_NAME =
            "doc_title_idx_with_a_name_that_goes_on_and_on_until_nobody_reads_it_any_more";

    @Entity
    @Table(name = "doc")
    static class Doc {
        @Id
        Long id;

        String title;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(name = "doc", indexes = @Index(name = "doc_title_idx", columnList = "title"))
    static class TitledDoc {
        @Id
        Long id;

        String title;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(name = "doc", indexes = @Index(name = "doc_data_idx", columnList = "data"))
    static class FoundDoc {
        @Id
        Long id;

        String title;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(
            name = "doc",
            indexes = {
                @Index(name = "doc_lower_idx", columnList = "(lower(title)) desc"),
                @Index(name = "doc_c_idx", columnList = "(title collate \"C\") varchar_pattern_ops nulls first"),
                @Index(name = "doc_upper_c_idx", columnList = "(upper(title) collate \"C\")"),
                @Index(name = LONG_NAME, columnList = "title desc")
            })
    static class SortedDoc {
        @Id
        Long id;

        String title;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(
            name = "doc",
            indexes = {
                @Index(name = "doc_title_idx", columnList = "(title collate \"C\")"),
                @Index(name = "doc_lower_idx", columnList = "(lower(title) collate \"C\")")
            })
    static class CollatedDoc {
        @Id
        Long id;

        @Column(columnDefinition = "varchar(255) collate \"C\"")
        String title;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(
            name = "doc",
            indexes = {
                @Index(name = "doc_title_idx", columnList = "(title collate \"C\")"),
                @Index(name = "doc_lower_idx", columnList = "(lower(title) collate \"C\")")
            })
    static class SortedKeysDoc {
        @Id
        Long id;

        String title;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(name = "doc")
    static class TextlessDoc {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @Entity
    @Table(name = "other", indexes = @Index(name = "doc_title_idx", columnList = "id"))
    static class Other {
        @Id
        Long id;
    }

    private static AdoptedDatabase docs(TestDatabase live, TestDatabase scratch, String... more) throws SQLException {
        return new AdoptedDatabase(live, scratch).given(DOC).given(more);
    }

    @Test
    @EdgeCase({127, 178, 181, 183, 255})
    void whatIsDroppedComesBackAsItWas(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(
                live,
                scratch,
                "create index doc_paths on doc using gin (data jsonb_path_ops) with (fastupdate = off)",
                "create index doc_title_idx on doc (title collate \"C\" varchar_pattern_ops desc nulls last, "
                        + "lower(title) collate \"C\") include (id) with (fillfactor = 70) where id > 5",
                "create index doc_range on doc using brin (id) with (pages_per_range = 16)",
                "create index doc_hash on doc using hash (title)",
                "comment on index doc_hash is 'it''s by hand'");
        assertThat(unmanaged(database.quietAt(Doc.class)))
                .containsExactly(
                        "index doc.doc_hash", "index doc.doc_paths", "index doc.doc_range", "index doc.doc_title_idx");

        database.owned("index doc.doc_hash", "index doc.doc_paths", "index doc.doc_range", "index doc.doc_title_idx");
        assertThat(database.follow(Doc.class))
                .containsExactly(
                        "drop index doc_hash on doc",
                        "drop index doc_paths on doc",
                        "drop index doc_range on doc",
                        "drop index doc_title_idx on doc");
    }

    @Test
    @EdgeCase(183)
    void whatTheModelCannotSayOfItsIndexStays(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(
                live,
                scratch,
                "create index doc_data_idx on doc using gin (data jsonb_path_ops)",
                "create index doc_title_idx on doc (title varchar_pattern_ops) with (fillfactor = 70)");

        assertThat(unmanaged(database.quietAt(FoundDoc.class))).containsExactly("index doc.doc_title_idx");
        assertThat(unmanaged(database.quietAt(TitledDoc.class)))
                .containsExactly("index doc.doc_data_idx", "storage doc_title_idx.fillfactor");
    }

    @Test
    @EdgeCase({179, 182})
    void anotherOrderIsAnotherIndex(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(
                live,
                scratch,
                "create index doc_title_idx on doc (title desc nulls last)",
                "comment on index doc_title_idx is 'sorted'");

        assertThat(database.follow(TitledDoc.class))
                .containsExactly("drop index doc_title_idx on doc", "create index doc_title_idx on doc");
        assertThat(database.catalog().toString()).contains("(title) comment 'sorted'");
    }

    @Test
    @EdgeCase({180, 187})
    void expressionsCollationsAndLongNamesAreQuietOnceMade(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = docs(live, scratch);

        assertThat(database.follow(SortedDoc.class))
                .containsExactly(
                        "create index doc_c_idx on doc",
                        "create index doc_lower_idx on doc",
                        "create index " + LONG_NAME.substring(0, 63) + " on doc",
                        "create index doc_upper_c_idx on doc");
        assertThat(database.catalog().toString())
                .contains("lower((title)::text) DESC", "title COLLATE \"C\" varchar_pattern_ops NULLS FIRST");
    }

    /** PostgreSQL prints the collation of a key only where its column doesn't bring it along. */
    @Test
    @EdgeCase(180)
    void aCollationThatTheColumnHasAlreadySaysNothing(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(
                live,
                scratch,
                "alter table doc alter column title type varchar(255) collate \"C\"",
                "create index doc_title_idx on doc (title)",
                "create index doc_lower_idx on doc (lower(title))");
        database.quietAt(CollatedDoc.class);
        database.quietAt(SortedKeysDoc.class);

        assertThat(database.owned("collation doc.title").follow(SortedKeysDoc.class))
                .containsExactly(
                        "drop index doc_lower_idx on doc",
                        "drop index doc_title_idx on doc",
                        "alter column doc.title: collation of its type",
                        "create index doc_lower_idx on doc",
                        "create index doc_title_idx on doc");
    }

    @Test
    @EdgeCase(185)
    void exclusionConstraintsAreKeptAsTheyAre(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(
                live,
                scratch,
                "alter table doc add constraint doc_excl exclude using btree (title with =) where (id > 5) deferrable",
                "comment on constraint doc_excl on doc is 'never two'");
        assertThat(unmanaged(database.quietAt(Doc.class))).containsExactly("constraint doc.doc_excl");

        database.given("alter table doc alter column title type varchar(100)");
        assertThat(database.follow(Doc.class))
                .containsExactly(
                        "drop exclusion constraint doc_excl on doc",
                        "alter column doc.title: character varying(100) -> character varying(255)",
                        "add exclusion constraint doc_excl on doc");
        assertThat(database.catalog().toString()).contains("comment 'never two'");
    }

    @Test
    @EdgeCase({185, 190})
    void whatIsOnADroppedColumnGoesByItself(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(
                        live,
                        scratch,
                        "create index doc_title_idx on doc (title, id)",
                        "create index doc_lower_idx on doc (lower(title))",
                        "alter table doc add constraint doc_excl exclude using btree (title with =)")
                .owned("column doc.title");

        assertThat(database.follow(TextlessDoc.class))
                .containsExactly(
                        "drop exclusion constraint doc_excl on doc",
                        "drop index doc_lower_idx on doc",
                        "drop index doc_title_idx on doc",
                        "drop column doc.title");
    }

    @Test
    @EdgeCase(185)
    void anExclusionConstraintOverAnExpressionGoesByItselfToo(TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = docs(
                        live,
                        scratch,
                        "alter table doc add constraint doc_excl exclude using btree (lower(title) with =)",
                        "alter table doc add constraint doc_id_excl exclude using btree (id with =) where (title <> '')")
                .owned("column doc.title");

        assertThat(database.follow(TextlessDoc.class))
                .containsExactly(
                        "drop exclusion constraint doc_excl on doc",
                        "drop exclusion constraint doc_id_excl on doc",
                        "drop column doc.title");
    }

    @Test
    @EdgeCase(186)
    void anInvalidIndexIsNoIndexAndItsNameIsTaken(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(live, scratch, "insert into doc values (1, 'a'), (2, 'a')");
        assertThatThrownBy(() -> database.given("create unique index concurrently doc_title_idx on doc (title)"))
                .isInstanceOf(SQLException.class);

        assertThat(messages(database.quietAt(Doc.class)))
                .anyMatch(it -> it.startsWith("index doc.doc_title_idx: is invalid"));
        assertThatThrownBy(() -> database.compare(TitledDoc.class))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("doc_title_idx")
                .hasMessageContaining("an index that is invalid");
    }

    @Test
    @EdgeCase(188)
    void aNameThatIsTakenIsRefused(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(live, scratch, "create index doc_title_idx on doc (title)");

        assertThatThrownBy(() -> database.compare(Doc.class, Other.class))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("doc_title_idx");
    }

    @Test
    @EdgeCase(189)
    void aSecondIndexOverAKeyIsLeft(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared =
                docs(live, scratch, "create unique index again on doc (id)").quietAt(Doc.class);

        assertThat(unmanaged(compared)).containsExactly("index doc.again");
    }

    @Test
    @EdgeCase(191)
    void theIndexesOfPartitionsAreTheirParents(TestDatabase live, TestDatabase scratch) throws SQLException {
        Reconciliation compared = new AdoptedDatabase(live, scratch)
                .given(
                        "create table doc (id bigint not null primary key, title varchar(255), data jsonb) "
                                + "partition by range (id)",
                        "create table doc_1 partition of doc for values from (1) to (10)",
                        "create index doc_title_idx on doc (title)",
                        "create index doc_1_data_idx on doc_1 using gin (data)")
                .quietAt(TitledDoc.class);

        assertThat(unmanaged(compared)).isEmpty();
    }

    private static final String PARTIAL =
            "create index doc_title_idx on doc (title) include (data) where title <> '' or id > 5";

    @Test
    @EdgeCase({178, 183})
    void theRowsAndColumnsThatTheModelCannotSayStay(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(live, scratch, PARTIAL);
        database.quietAt(TitledDoc.class);

        database.given("alter table doc alter column title type varchar(100)");
        database.follow(TitledDoc.class);

        assertThat(database.catalog().toString()).contains("INCLUDE (data) WHERE");
    }

    @Test
    @EdgeCase(178)
    void theRowsAndColumnsOfOurIndexAreTheModels(TestDatabase live, TestDatabase scratch) throws SQLException {
        AdoptedDatabase database = docs(live, scratch, PARTIAL).owned("index doc.doc_title_idx");

        assertThat(database.follow(TitledDoc.class))
                .containsExactly("drop index doc_title_idx on doc", "create index doc_title_idx on doc");
        assertThat(database.catalog().toString()).doesNotContain("INCLUDE").doesNotContain("WHERE");
    }

    @Test
    @EdgeCase({178, 180})
    void theRowsOfAnIndexWithAnExpressionStay(TestDatabase live, TestDatabase scratch) throws SQLException {
        docs(
                        live,
                        scratch,
                        "create index doc_lower_idx on doc (lower(title) desc) where id > 5",
                        "create index doc_c_idx on doc (title collate \"C\" varchar_pattern_ops nulls first) include (id)",
                        "create index doc_upper_c_idx on doc (upper(title) collate \"C\")",
                        "create index %s on doc (title desc)".formatted(LONG_NAME.substring(0, 63)))
                .quietAt(SortedDoc.class);
    }

    @Entity
    @Table(name = "doc", indexes = @Index(name = "doc_data_idx", columnList = "data"))
    static class FoundTextlessDoc {
        @Id
        Long id;

        @JdbcTypeCode(SqlTypes.JSON)
        Object data;
    }

    @ParameterizedTest
    @ValueSource(strings = {"where title <> ''", "include (title)"})
    @EdgeCase({178, 190})
    void anIndexThatSpeaksOfADroppedColumnIsMadeWithoutIt(String words, TestDatabase live, TestDatabase scratch)
            throws SQLException {
        AdoptedDatabase database = docs(live, scratch, "create index doc_data_idx on doc (data) " + words)
                .owned("column doc.title");

        assertThat(database.follow(FoundTextlessDoc.class))
                .containsExactly(
                        "drop index doc_data_idx on doc", "create index doc_data_idx on doc", "drop column doc.title");
    }
}
