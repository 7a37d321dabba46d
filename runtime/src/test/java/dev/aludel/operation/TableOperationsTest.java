// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.Shop.ORDERS;
import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.operation.Shop.USERS;
import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.sql.Statement;
import org.junit.jupiter.api.Test;

class TableOperationsTest {

    @Test
    void thePartitionKeyFollowsARenamedColumn() {
        Table table = table(
                "events",
                column("at", DataType.date()),
                column("range", text()),
                TableOptions.options().partitionedBy("RANGE (at, (lower(range)))"));

        Schema renamed = new RenameColumn(table.name(), "at", "seen on")
                .applyTo(new RenameColumn(table.name(), "range", "span")
                        .applyTo(Schema.empty().with(table)));

        assertThat(renamed.findTable(table.name()).orElseThrow().options().partitioning())
                .isEqualTo("RANGE (\"seen on\", (lower(span)))");
    }

    @Test
    void aTableIsPartitionedInOneWayForEver() {
        TableOptions byDay = TableOptions.options().partitionedBy("RANGE (day)");

        assertThatThrownBy(() -> new AlterTable(QualifiedName.of("t"), TableOptions.NONE, byDay))
                .isInstanceOf(FixedPartitioningException.class)
                .hasMessageContaining("ALU-323");
    }

    @Test
    void storageIsWrittenWithTheNamespaceOfItsParameter() {
        var alter = new AlterTable(
                QualifiedName.of("t"),
                TableOptions.options().with("fillfactor", "70").with("x; drop", "1"),
                TableOptions.options().withoutLog().with("toast.autovacuum_enabled", "it's"));

        assertThat(alter.statements())
                .containsExactly(Statement.of("ALTER TABLE t SET UNLOGGED, SET (toast.autovacuum_enabled = 'it''s'),"
                        + " RESET (fillfactor, \"x; drop\")"));
        assertThat(alter.inverse().inverse()).isEqualTo(alter);
    }

    private static final Table ITEMS = table(
                    "audit.items",
                    column("id", bigint()).identityAlways(),
                    column("order_id", bigint()).notNull(),
                    column("price", numeric(10, 2)).notNull().defaultsTo(0).comment("in €, it's net"),
                    column("label", text()).generatedAs("price::text"),
                    primaryKey("items_pkey", "id"),
                    foreignKey("items_order_id_fkey", "order_id")
                            .references("orders", "id")
                            .onDelete(ReferentialAction.CASCADE),
                    unique("items_label_key", "label"),
                    check("items_price_check", "price >= 0"),
                    index("items_order_id_idx", "order_id"))
            .comment("What was \"ordered\"");

    @Test
    void createTable() {
        var create = new CreateTable(ITEMS);

        assertThat(Trial.sql(SCHEMA, create)).isEqualTo("""
                CREATE TABLE audit.items (
                    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
                    order_id bigint NOT NULL,
                    price numeric(10,2) DEFAULT 0 NOT NULL,
                    label text GENERATED ALWAYS AS (price::text) STORED,
                    CONSTRAINT items_label_key UNIQUE (label),
                    CONSTRAINT items_order_id_fkey FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE,
                    CONSTRAINT items_pkey PRIMARY KEY (id),
                    CONSTRAINT items_price_check CHECK (price >= 0)
                );
                CREATE INDEX items_order_id_idx ON audit.items (order_id);
                COMMENT ON TABLE audit.items IS 'What was "ordered"';
                COMMENT ON COLUMN audit.items.price IS 'in €, it''s net'""");
        assertThat(create.describe()).isEqualTo("create table audit.items");
        assertThat(create.inverse()).isEqualTo(new DropTable(ITEMS.name(), ITEMS));
        assertThat(create.hazards()).isEmpty();
        assertThatThrownBy(() -> new CreateTable(table("users")).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("create table users: it is there already");
    }

    @Test
    void tableWithoutColumns() {
        assertThat(Trial.sql(SCHEMA, new CreateTable(table("nothing")))).isEqualTo("CREATE TABLE nothing ()");
    }

    /** Inside one statement PostgreSQL would make only the first of two keys over the same columns. */
    @Test
    void keysOverTheSameColumns() {
        var create = new CreateTable(table(
                "twice",
                column("id", bigint()).notNull(),
                primaryKey("twice_pkey", "id"),
                unique("twice_id_key", "id"),
                unique("twice_nulls", "id").withNullsNotDistinct()));

        assertThat(Trial.sql(SCHEMA, create)).isEqualTo("""
                CREATE TABLE twice (
                    id bigint NOT NULL,
                    CONSTRAINT twice_nulls UNIQUE NULLS NOT DISTINCT (id),
                    CONSTRAINT twice_pkey PRIMARY KEY (id)
                );
                ALTER TABLE twice ADD CONSTRAINT twice_id_key UNIQUE (id)""");
    }

    @Test
    void dropTable() {
        Schema before = SCHEMA.with(ITEMS);
        var drop = new DropTable(ITEMS.name(), ITEMS);

        assertThat(Trial.sql(before, drop)).isEqualTo("DROP TABLE audit.items");
        assertThat(drop.hazards())
                .containsExactly(new Hazard(
                        Hazard.Kind.DELETES_DATA,
                        "every row of audit.items is lost; downgrade brings back the table, empty"));
    }

    @Test
    void dropTableByName() {
        var drop = new DropTable(ORDERS, null);

        assertThat(drop.inverse())
                .isEqualTo(new Irreversible("table orders was dropped by name: its definition is not known"));
        assertThat(drop.resolvedAgainst(SCHEMA).definition())
                .isEqualTo(SCHEMA.findTable(ORDERS).orElseThrow());
        assertThat(drop.applyTo(SCHEMA)).isEqualTo(SCHEMA.minusTable(ORDERS));
    }

    @Test
    void dropTableThatAnotherOneRefersTo() {
        assertThatThrownBy(() -> new DropTable(USERS, null).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("drop table users: table orders refers to it");
    }

    @Test
    void dropTableTakesItsSequencesAlong() {
        Schema after = new DropTable(USERS, null).applyTo(SCHEMA.minusTable(ORDERS));

        assertThat(after.sequences()).extracting(it -> it.name().name()).containsExactly("order_numbers");
    }

    @Test
    void renameTable() {
        var rename = new RenameTable(USERS, QualifiedName.of("customers"));

        assertThat(Trial.sql(SCHEMA, rename)).isEqualTo("ALTER TABLE users RENAME TO customers");
        assertThat(rename.describe()).isEqualTo("rename table users to customers");
        Schema after = rename.applyTo(SCHEMA);
        assertThat(after.findTable(ORDERS).orElseThrow().constraints(ForeignKey.class))
                .extracting(ForeignKey::target)
                .containsExactly(QualifiedName.of("customers"));
        assertThat(after.findSequence(QualifiedName.of("age_seq")).orElseThrow().ownedBy())
                .hasToString("customers.age");
    }

    @Test
    void tableTakesItsSequencesToAnotherSchema() {
        var move = new RenameTable(USERS, new QualifiedName("audit", "people"));
        Schema after = move.applyTo(SCHEMA);

        assertThat(after.findSequence(QualifiedName.of("age_seq"))).isEmpty();
        assertThat(after.findSequence(new QualifiedName("audit", "age_seq"))
                        .orElseThrow()
                        .ownedBy())
                .hasToString("audit.people.age");
        assertThat(move.inverse().applyTo(after)).isEqualTo(SCHEMA);
    }

    @Test
    void moveTableToAnotherSchema() {
        assertThat(Trial.sql(SCHEMA, new RenameTable(USERS, new QualifiedName("audit", "users"))))
                .isEqualTo("ALTER TABLE users SET SCHEMA audit");
        assertThat(Trial.sql(new RenameTable(new QualifiedName("audit", "Old's"), USERS)))
                .isEqualTo("""
                DO 'BEGIN EXECUTE ''ALTER TABLE audit."Old''''s" SET SCHEMA '' || quote_ident(current_schema()); END';
                ALTER TABLE "Old's" RENAME TO users""");
    }

    @Test
    void commentOnTable() {
        var comment = new CommentOnTable(USERS, null, "a */ \\u002a/ \"\"\"\nb");

        assertThat(Trial.sql(SCHEMA, comment)).isEqualTo("COMMENT ON TABLE users IS E'a */ \\\\u002a/ \"\"\"\nb'");
        assertThat(Trial.sql(comment.inverse())).isEqualTo("COMMENT ON TABLE users IS NULL");
        assertThat(comment.describe()).isEqualTo("comment on table users");
    }
}
