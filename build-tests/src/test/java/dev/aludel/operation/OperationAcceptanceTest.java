// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.numeric;
import static dev.aludel.schema.DataType.smallint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.uuid;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.IndexKey.key;
import static dev.aludel.schema.IndexKey.keyExpression;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Column;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.sql.Statement;
import dev.aludel.test.Catalog;
import dev.aludel.test.PostgresTest;
import dev.aludel.test.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What an operation does to a schema in memory is what its statements do to a database with rows, and its inverse takes
 * it back.
 */
@PostgresTest
class OperationAcceptanceTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static final QualifiedName ORDERS = QualifiedName.of("Order \"lines\"");

    private static final Column AGE = column("age", integer()).defaultsTo(18);

    private static final Column LABEL = column("label", text()).comment("it's\n*/ \\u002a/ \"\"\"");

    private static final Sequence NUMBERS = sequence("numbers");

    private static final Schema SHOP = Schema.empty()
            .plusNamespace("audit; drop schema public")
            .with(table(
                    "users",
                    column("id", bigint()).identity(),
                    column("email", varchar(255)).notNull().defaultsTo("it's"),
                    AGE,
                    LABEL,
                    column("loud", text()).generatedAs("upper(email)"),
                    primaryKey("users_pkey", "id"),
                    unique("users_email_key", "email"),
                    check("users_age_check", "age > 0"),
                    index("users_age_idx", "age")))
            .with(table(
                            "\"Order \"\"lines\"\"\"",
                            column("id", bigint()).notNull(),
                            column("user", bigint()),
                            foreignKey("of user", "user").references("users", "id"))
                    .comment("ordered"))
            .with(NUMBERS);

    private static final List<Operation> OPERATIONS = List.of(
            new CreateSchema("b\"c"),
            new CreateTable(table(
                    "nothing_but",
                    column("a", smallint())
                            .identityAlways(SequenceOptions.defaults().startingWith(7)))),
            new CreateTable(table(
                    "items",
                    column("id", bigint()).identity(),
                    column("select", numeric(10, 2)).notNull().defaultsTo(0).comment("in €"),
                    column("order_id", bigint()),
                    primaryKey("items_pkey", "id", "select").deferred(Deferrability.DEFERRABLE),
                    foreignKey("items_fkey", "order_id")
                            .references("users", "id")
                            .onDelete(ReferentialAction.CASCADE)
                            .onUpdate(ReferentialAction.SET_NULL)
                            .deferred(Deferrability.INITIALLY_DEFERRED),
                    index("items_idx", key("select").desc(), key("id").withNullsFirst()))),
            new DropTable(ORDERS, SHOP.findTable(ORDERS).orElseThrow()),
            new RenameTable(USERS, QualifiedName.of("Customers")),
            new RenameTable(ORDERS, new QualifiedName("audit; drop schema public", "moved")),
            new CommentOnTable(ORDERS, "ordered", "a */ \\u002a/ \"\"\" 'b'\n$$"),
            new AddColumn(
                    USERS,
                    column("fax", text()).notNull().existingRows("it's none").comment("old")),
            new AddColumn(USERS, column("serial", bigint()).identityAlways()),
            new AddColumn(USERS, column("quiet", text()).generatedAs("lower(email)")),
            new DropColumn(USERS, "label", LABEL),
            new RenameColumn(USERS, "label", "La-Bel"),
            new RenameColumn(USERS, "id", "number"),
            new AlterColumn(USERS, AGE, column("age", bigint()).notNull().defaultsTo(21)),
            new AlterColumn(USERS, AGE, column("age", integer()).identity()),
            new AlterColumn(USERS, LABEL, column("label", uuid())),
            new AlterColumn(
                    USERS,
                    LABEL,
                    column("label", varchar(99)).defaultsTo("x").notNull().existingRows("y")),
            new AlterColumn(
                    USERS,
                    column("id", bigint()).identity(),
                    column("id", bigint())
                            .identityAlways(SequenceOptions.defaults()
                                    .incrementingBy(5)
                                    .caching(3)
                                    .cycling())),
            new AlterColumn(
                    USERS,
                    column("id", bigint()).identity(),
                    column("id", bigint()).notNull()),
            new AlterColumn(
                    USERS,
                    column("loud", text()).generatedAs("upper(email)"),
                    column("loud", text()).defaultsTo("")),
            new AddConstraint(USERS, unique("u", "label", "age").deferred(Deferrability.DEFERRABLE)),
            new AddConstraint(ORDERS, primaryKey("p", "id")),
            new AddConstraint(ORDERS, check("Check's", "id > 0 OR \"user\" IS NULL")),
            new AddConstraint(ORDERS, foreignKey("again", "id").references("users", "id")),
            new DropConstraint(USERS, "users_age_check", check("users_age_check", "age > 0")),
            new DropConstraint(USERS, "users_email_key", unique("users_email_key", "email")),
            new RenameConstraint(ORDERS, "of user", "\"of\""),
            new RenameConstraint(USERS, "users_email_key", "users_mail_key"),
            new CreateIndex(
                    USERS,
                    index(
                                    "part's",
                                    keyExpression("lower(email)")
                                            .using("text_pattern_ops")
                                            .desc(),
                                    key("age").withNullsFirst())
                            .withUnique()
                            .including("label")
                            .where("age > 18 AND label <> '?'")),
            new CreateIndex(ORDERS, index("hashed", "user").using("hash")),
            new DropIndex(USERS, "users_age_idx", index("users_age_idx", "age")),
            new RenameIndex(USERS, "users_age_idx", "User's index"),
            new CreateSequence(
                    sequence("\"a.b\"").as(integer()).incrementingBy(-5).caching(10)),
            new CreateSequence(sequence("owned").startingWith(50).ownedBy("users", "age")),
            new AlterSequence(
                    NUMBERS,
                    NUMBERS.as(smallint()).incrementingBy(50).startingWith(3).cycling()),
            new AlterSequence(NUMBERS, NUMBERS.ownedBy("users", "age")),
            new RenameSequence(NUMBERS.name(), new QualifiedName("audit; drop schema public", "numbers")),
            new DropSequence(NUMBERS.name(), NUMBERS));

    @Test
    void databaseFollowsMemoryThereAndBack(TestDatabase database, TestDatabase fresh) throws SQLException {
        for (Operation operation : OPERATIONS) {
            rebuild(database, SHOP);
            database.execute(
                    "INSERT INTO users (email) VALUES ('a@b')", "INSERT INTO \"Order \"\"lines\"\"\" VALUES (1, 1)");
            Catalog before = database.catalog();

            run(database, operation);
            rebuild(fresh, operation.applyTo(SHOP));
            assertSame(operation, database.catalog(), fresh.catalog());

            run(database, operation.inverse());
            assertSame(operation.inverse(), database.catalog(), before);

            run(database, operation);
            assertSame(operation, database.catalog(), fresh.catalog());
        }
    }

    private static void assertSame(Operation operation, Catalog actual, Catalog expected) {
        assertThat(actual.differences(expected))
                .as(operation.describe() + operation.statements())
                .isEmpty();
    }

    private static void run(TestDatabase database, Operation operation) throws SQLException {
        for (Statement statement : operation.statements()) {
            database.execute(statement.sql());
        }
    }

    /** Makes the database nothing but this schema. */
    private static void rebuild(TestDatabase database, Schema schema) throws SQLException {
        database.execute(
                "DROP SCHEMA public CASCADE",
                "DROP SCHEMA IF EXISTS \"audit; drop schema public\" CASCADE",
                "DROP SCHEMA IF EXISTS \"b\"\"c\" CASCADE",
                "CREATE SCHEMA public");
        for (Operation operation : creations(schema)) {
            run(database, operation);
        }
    }

    private static List<Operation> creations(Schema schema) {
        List<Operation> creations = new ArrayList<>();
        schema.namespaces().forEach(it -> creations.add(new CreateSchema(it)));
        for (Table table : schema.tables()) {
            creations.add(new CreateTable(table.constraints(table.constraints().stream()
                    .filter(it -> !(it instanceof ForeignKey))
                    .toList())));
        }
        for (Table table : schema.tables()) {
            table.constraints(ForeignKey.class).forEach(it -> creations.add(new AddConstraint(table.name(), it)));
        }
        schema.sequences().forEach(it -> creations.add(new CreateSequence(it)));
        return creations;
    }
}
