// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.operation.BatchRows.rowsOf;
import static dev.aludel.operation.BatchWork.deleteWhere;
import static dev.aludel.operation.BatchWork.sql;
import static dev.aludel.operation.BatchWork.update;
import static dev.aludel.operation.StorageChange.setting;
import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.bool;
import static dev.aludel.schema.DataType.date;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.jsonb;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.timestamptz;
import static dev.aludel.schema.DataType.type;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.IndexKey.key;
import static dev.aludel.schema.IndexKey.keyExpression;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.ReferentialAction.CASCADE;
import static dev.aludel.schema.ReferentialAction.SET_NULL;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.TableComment.comment;
import static dev.aludel.schema.TableOptions.options;
import static dev.aludel.schema.UniqueKey.unique;

import dev.aludel.migration.Operations;
import dev.aludel.operation.Plan;
import dev.aludel.revision.RevisionPlace;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.SequenceOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The migrations whose classes stand in {@code golden}, for people to read and for the compiler. */
final class GoldenSpecs {

    private GoldenSpecs() {}

    static List<MigrationSpec> all() {
        return List.of(
                spec("M20261122_0900_FirstSteps", "First steps", GoldenSpecs::firstSteps),
                spec("M20261122_0901_AddedLoyaltyTiers", "Added loyalty tiers", GoldenSpecs::loyaltyTiers),
                spec("M20261122_0902_RenamedThings", "renamed things", GoldenSpecs::renamedThings),
                spec("M20261122_0903_ChangedSequences", "Changed sequences", GoldenSpecs::changedSequences),
                spec("M20261122_0904_ByHand", "By hand", GoldenSpecs::byHand),
                spec("M20261122_0905_DroppedByName", "Dropped by name", GoldenSpecs::droppedByName),
                spec("M20261122_0906_Nothing", "Nothing yet", op -> {}),
                spec("M20261122_0907_Hostile", "*/ class X {} \\u002a/ <b>@author</b> & {@link}", GoldenSpecs::hostile),
                spec("M20261122_0908_ManyTables", "Many tables", GoldenSpecs::manyTables),
                spec("M20261122_0920_InSegments", "In segments", GoldenSpecs::inSegments),
                spec("M20261122_0910_KeptOtherwise", "Kept otherwise", GoldenSpecs::keptOtherwise),
                merge(),
                branch());
    }

    private static MigrationSpec spec(String className, String message, Consumer<Operations> upgrade) {
        var revision = new RevisionInfo("8f3c1d2a90b4", List.of("51b7e0c4d2aa"), message, "2026-11-22T09:00:00Z", true);
        Plan plan = Operations.record(upgrade);
        return new MigrationSpec("golden", className, revision, plan, plan.inverse(), notes(className));
    }

    private static MigrationSpec merge() {
        var revision = new RevisionInfo("8f3c1d2a90b4", List.of("51b7e0c4d2aa", "0c1d2e3f4a5b"), "Merge", "", false);
        return new MigrationSpec("golden", "M20261122_0909_Merge", revision, Plan.empty(), Plan.empty(), List.of());
    }

    private static MigrationSpec branch() {
        var place = new RevisionPlace(
                List.of("51b7e0c4d2aa"),
                List.of("0c1d2e3f4a5b", "network"),
                List.of("billing"),
                List.of("1a2b3c4d5e6f", "2b3c4d5e6f7a"));
        var revision = new RevisionInfo("8f3c1d2a90b4", place, "Billing begins", "", false);
        return new MigrationSpec("golden", "M20261122_0910_Branch", revision, Plan.empty(), Plan.empty(), List.of());
    }

    private static List<String> notes(String className) {
        return className.endsWith("LoyaltyTiers")
                ? List.of(
                        "Left alone: index products_name_trgm_idx of products, which the model doesn't have: it is the "
                                + "database's own, since no migration of ours made it.",
                        "Not compared: the value of default nextval('legacy_seq') of orders.number.")
                : List.of();
    }

    private static void firstSteps(Operations op) {
        op.createSchema("audit");
        op.createSequence(sequence("orders_seq").incrementingBy(50));
        op.createTable(
                "categories",
                column("id", bigint()).identity(),
                column("parent_id", bigint()),
                column("name", varchar(80)).notNull(),
                primaryKey("categories_pkey", "id"),
                unique("categories_name_key", "name"),
                foreignKey("categories_parent_id_fkey", "parent_id")
                        .references("categories", "id")
                        .onDelete(SET_NULL)
                        .deferred(Deferrability.INITIALLY_DEFERRED));
        orders(op);
        op.createTable("audit.order_log", column("order_id", bigint()).notNull(), column("note", text()));
        op.addConstraint(
                "audit.order_log",
                foreignKey("order_log_order_id_fkey", "order_id")
                        .references("orders", "id")
                        .onDelete(CASCADE));
    }

    private static void orders(Operations op) {
        op.createTable(
                "orders",
                column("id", bigint()).notNull(),
                column("number", integer())
                        .identityAlways(SequenceOptions.defaults().startingWith(1000)),
                column("status", varchar(20)).notNull().defaultsTo("NEW"),
                column("placed_at", timestamptz(6))
                        .notNull()
                        .defaultsToSql("now()")
                        .comment("when it was placed"),
                column("ship_on", date()),
                column("net", numeric(12, 2)).notNull().defaultsTo(0),
                column("gross", numeric(12, 2)).generatedAs("net * 1.19"),
                column("gift", bool()).notNull().defaultsTo(false),
                column("tags", text().array()),
                column("extra", jsonb()),
                column("origin", type("inet")),
                primaryKey("orders_pkey", "id"),
                check(
                        "orders_status_check",
                        "status::text = ANY (ARRAY['NEW'::character varying, 'PAID'::character varying, "
                                + "'PACKED'::character varying, 'SHIPPED'::character varying]::text[])"),
                index("orders_placed_at_idx", key("placed_at").desc(), key("id")),
                index("orders_open_idx", "status").including("placed_at").where("status <> 'SHIPPED'"),
                comment("What customers bought."));
    }

    private static void loyaltyTiers(Operations op) {
        op.addColumn("customers", column("loyalty_tier", text()).notNull().defaultsTo("bronze"));
        op.addColumn("customers", column("points", integer()).notNull().existingRows(0));
        op.alterColumn(
                "customers",
                column("email", varchar(100)),
                column("email", varchar(255)).notNull());
        op.createIndex("customers", index("customers_loyalty_tier_idx", "loyalty_tier"));
        op.dropConstraint("orders", check("orders_status_check", "status in ('NEW', 'PAID')"));
        op.addConstraint("orders", check("orders_status_check", "status in ('NEW', 'PAID', 'SHIPPED')"));
        op.commentOnTable("customers", null, "People who buy");
        op.dropColumn("customers", column("fax", varchar(32)));
        op.dropTable(
                "newsletter_subscriptions",
                column("id", bigint()).identity(),
                column("email", varchar(255)).notNull(),
                primaryKey("newsletter_subscriptions_pkey", "id"));
    }

    private static void keptOtherwise(Operations op) {
        op.createTable(
                "measurements",
                column("taken_on", date()).notNull(),
                column("sensor", bigint()).notNull(),
                primaryKey("measurements_pkey", "taken_on", "sensor").with("fillfactor", "90"),
                options().partitionedBy("RANGE (taken_on)"));
        op.createTable(
                "sessions",
                column("id", bigint()).identity(),
                comment("Gone after a crash."),
                options().withoutLog().with("fillfactor", "70").with("toast.autovacuum_enabled", "off"));
        op.alterTable(
                "users",
                options().with("autovacuum_vacuum_scale_factor", "0.02"),
                options().withoutLog().with("fillfactor", "85"));
        op.alterIndex(
                "users", "users_pkey", setting("fillfactor", null, "85"), setting("deduplicate_items", "off", null));
    }

    private static void renamedThings(Operations op) {
        op.renameTable("client", "customers");
        op.renameTable("customer_log", "audit.customer_log");
        op.renameColumn("customers", "mail", "email");
        op.renameConstraint("customers", "client_pkey", "customers_pkey");
        op.renameIndex("customers", "client_mail_idx", "customers_email_idx");
        op.renameSequence("client_seq", "customers_seq");
    }

    private static void changedSequences(Operations op) {
        op.alterSequence(sequence("orders_seq"), sequence("orders_seq").incrementingBy(50));
        op.alterSequence(
                sequence("invoice_number"),
                sequence("invoice_number")
                        .as(integer())
                        .between(1, 999_999)
                        .cycling()
                        .ownedBy("invoices", "number"));
        op.createSequence(
                sequence("countdown").incrementingBy(-1).startingWith(-10).caching(20));
        op.dropSequence(sequence("legacy_seq").between(1, 5_000_000_000L));
    }

    private static void byHand(Operations op) {
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        op.execute("""
                UPDATE customers
                   SET email = lower(email)
                 WHERE email <> lower(email)""");
        op.execute(
                "UPDATE prices SET net = ? WHERE net IS NULL AND valid_from < ?",
                new BigDecimal("9.90"),
                LocalDate.of(2026, 1, 1));
        op.execute("""
                        ALTER TABLE customers
                            ADD COLUMN search tsvector""").declares(own -> own.addColumn("customers", column("search", type("tsvector"))));
        op.databaseOnly(own -> {
            own.createIndex("customers", index("customers_lower_email_idx", keyExpression("lower(email)")));
            own.createIndex(
                    "products",
                    index("products_name_trgm_idx", key("name").using("gin_trgm_ops"))
                            .using("gin"));
        });
        op.modelOwned("index customers.customers_email_idx");
        op.databaseOwned("table audit.order_log");
        op.irreversible("rows were merged");
    }

    private static void inSegments(Operations op) {
        op.addColumn("users", column("full_name", text()));
        op.batch(
                        "fill full_name",
                        rowsOf("users").by("id").size(5_000).pause(Duration.ofMillis(20)),
                        update("full_name = concat_ws(' ', first_name, last_name)")
                                .where("full_name IS NULL"))
                .undoneBy(update("full_name = NULL"));
        op.batch("forget old orders", rowsOf("orders"), deleteWhere("placed_on < DATE '2000-01-01'"));
        op.batch(
                "copy prices",
                rowsOf("prices").by("product", "valid_from").rowsPerSecond(10_000),
                sql(
                        "INSERT INTO price_log (product, valid_from, net) SELECT product, valid_from, net FROM prices WHERE {rows}"));
        op.outsideTransaction(own -> {
            own.createIndex("users", index("users_full_name_idx", "full_name"));
            own.createIndex("users", index("users_email_key", "email").withUnique());
        });
    }

    private static void droppedByName(Operations op) {
        op.dropColumn("customers", "fax");
        op.dropConstraint("customers", "customers_fax_key");
        op.dropIndex("customers", "customers_fax_idx");
        op.dropSequence("fax_seq");
        op.dropTable("faxes");
        op.dropSchema("fax");
    }

    private static void hostile(Operations op) {
        for (String text : Hostile.TEXTS) {
            String name = Hostile.name(text);
            op.dropColumn("users", column(name, text()).defaultsTo(text).comment(text));
        }
    }

    private static void manyTables(Operations op) {
        for (int i = 1; i <= 60; i++) {
            String table = "t%02d".formatted(i);
            op.createTable(table, column("id", bigint()).identity(), primaryKey(table + "_pkey", "id"));
        }
    }
}
