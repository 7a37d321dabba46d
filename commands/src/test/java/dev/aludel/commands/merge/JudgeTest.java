// SPDX-License-Identifier: Apache-2.0
package dev.aludel.commands.merge;

import static dev.aludel.schema.CheckConstraint.check;
import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.type;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.Operations;
import dev.aludel.schema.Column;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which pairs of changes go together in either order; every pair is judged both ways round. */
class JudgeTest {

    private static final Column EMAIL = column("email", varchar(100));

    private static void start(Operations op) {
        op.createEnum("mood", "sad", "glad");
        op.createSequence(sequence("numbers"));
        op.createTable(
                "users",
                column("id", bigint()).notNull(),
                EMAIL,
                column("name", text()),
                column("age", integer()),
                primaryKey("users_pkey", "id"),
                unique("users_name_key", "name"));
        op.createTable("orders", column("id", bigint()).notNull(), column("user_id", bigint()));
        op.createTable("notes", column("id", bigint()).notNull());
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                pair(
                        "both change column users.email",
                        op -> op.alterColumn("users", EMAIL, column("email", varchar(200))),
                        op -> op.alterColumn("users", EMAIL, EMAIL.notNull())),
                pair(
                        "both change column users.email",
                        op -> op.alterColumn("users", EMAIL, EMAIL.notNull()),
                        op -> op.dropColumn("users", "email")),
                pair(
                        "one takes away column users.email, which the other uses",
                        op -> op.createIndex("users", index("users_email_idx", "email")),
                        op -> op.dropColumn("users", "email")),
                pair(
                        "one takes away column users.age, which the other uses",
                        op -> op.addConstraint("users", check("users_age_check", "age > 0")),
                        op -> op.dropColumn("users", "age")),
                pair(
                        "one takes away column users.age, which the other uses",
                        op -> op.addConstraint("users", check("users_age_check", "age > 0")),
                        op -> op.renameColumn("users", "age", "years")),
                pair(
                        "one gives column users.age another type",
                        op -> op.createView("grown_ups", "SELECT id FROM users WHERE age > 17"),
                        op -> op.alterColumn("users", column("age", integer()), column("age", bigint()))),
                pair(
                        "one takes away column users.name, which the other uses",
                        op -> op.createView("names", "SELECT name FROM users"),
                        op -> op.renameColumn("users", "name", "full_name")));
    }

    static Stream<Arguments> usedColumns() {
        return Stream.of(
                pair(
                        "both change column users.age",
                        op -> op.renameColumn("users", "age", "years"),
                        op -> op.renameColumn("users", "age", "age_in_years")),
                pair(
                        "both change table people",
                        op -> op.renameTable("users", "people"),
                        op -> op.createTable("people", column("id", bigint()))),
                pair("both change", op -> op.renameTable("users", "people"), op -> op.renameTable("users", "persons")),
                pair(
                        "one takes away table users, which the other uses",
                        op -> op.renameTable("users", "people"),
                        op -> op.addColumn("users", column("fax", text()))),
                pair(
                        "one takes away table users, which the other uses",
                        op -> op.dropTable("users"),
                        op -> op.addColumn("users", column("fax", text()))),
                pair(
                        "one takes away table users, which the other uses",
                        op -> op.dropTable("users"),
                        op -> op.addConstraint(
                                "orders",
                                foreignKey("orders_user_id_fkey", "user_id").references("users", "id"))));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                pair(
                        "one takes away constraint users.users_name_key, which the other uses",
                        op -> op.dropConstraint("users", "users_name_key"),
                        op -> {
                            op.addColumn("orders", column("user_name", text()));
                            op.addConstraint(
                                    "orders",
                                    foreignKey("orders_user_name_fkey", "user_name")
                                            .references("users", "name"));
                        }),
                pair(
                        "both change column users.fax",
                        op -> op.addColumn("users", column("fax", text())),
                        op -> op.addColumn("users", column("fax", varchar(20)))),
                pair(
                        "both change the primary key of notes",
                        op -> op.addConstraint("notes", primaryKey("notes_pkey", "id")),
                        op -> op.addConstraint("notes", primaryKey("notes_key", "id"))),
                pair(
                        "both give the name notes_idx",
                        op -> op.createIndex("notes", index("notes_idx", "id")),
                        op -> op.createIndex("orders", index("notes_idx", "id"))),
                pair(
                        "both change enum mood",
                        op -> op.addEnumValue("mood", "angry"),
                        op -> op.addEnumValue("mood", "calm")));
    }

    /** Whatever gives it, a name of a schema can be given once. */
    static Stream<Arguments> oneName() {
        Consumer<Operations> asAnIndex = op -> op.createIndex("orders", index("same", "id"));
        return Stream.of(
                pair(
                        "both give the name same",
                        asAnIndex,
                        op -> op.outsideTransaction(own -> own.createIndex("notes", index("same", "id")))),
                pair(
                        "both give the name same",
                        asAnIndex,
                        op -> op.databaseOnly(own -> own.createIndex("notes", index("same", "id")))),
                pair(
                        "both give the name same",
                        asAnIndex,
                        op -> op.execute("CREATE INDEX same ON notes (id)")
                                .declares(own -> own.createIndex("notes", index("same", "id")))),
                pair("both give the name same", asAnIndex, op -> op.renameTable("users", "same")),
                pair("both give the name same", asAnIndex, op -> op.renameSequence("numbers", "same")),
                pair("both give the name same", asAnIndex, op -> op.createView("same", "SELECT id FROM users")));
    }

    static Stream<Arguments> keysAndNames() {
        return Stream.of(
                pair(
                        "one takes away enum mood, which the other uses",
                        op -> op.dropEnum("mood"),
                        op -> op.addColumn("users", column("mood", type("mood")))),
                pair(
                        "one takes away sequence numbers, which the other uses",
                        op -> op.dropSequence("numbers"),
                        op -> op.addColumn(
                                "users", column("number", bigint()).defaultsToSql("nextval('numbers'::regclass)"))),
                pair("both change schema audit", op -> op.createSchema("audit"), op -> op.createSchema("audit")),
                pair(
                        "both change view names",
                        op -> op.createView("names", "SELECT name FROM users"),
                        op -> op.createView("names", "SELECT id FROM users")),
                pair(
                        "both change table-comment users",
                        op -> op.commentOnTable("users", null, "people"),
                        op -> op.commentOnTable("users", null, "customers")),
                pair(
                        "both change column users.fax",
                        op -> op.execute("ALTER TABLE users ADD fax text")
                                .declares(it -> it.addColumn("users", column("fax", text()))),
                        op -> op.databaseOnly(it -> it.addColumn("users", column("fax", text())))));
    }

    @ParameterizedTest
    @MethodSource({"columns", "usedColumns", "tables", "oneName", "keysAndNames"})
    void conflicts(String reason, Consumer<Operations> one, Consumer<Operations> other) {
        for (Judgement judgement : List.of(judged(one, other), judged(other, one))) {
            assertThat(judgement.conflicts())
                    .as(judgement.toString())
                    .extracting(Conflict::reason)
                    .anyMatch(it -> it.startsWith(reason));
        }
    }

    static Stream<Arguments> apart() {
        return Stream.of(
                pair(
                        "columns of one table",
                        op -> op.addColumn("users", column("fax", text())),
                        op -> op.addColumn("users", column("phone", text()))),
                pair(
                        "columns and indexes of one table",
                        op -> {
                            op.addColumn("users", column("fax", text()));
                            op.createIndex("users", index("users_fax_idx", "fax"));
                        },
                        op -> op.alterColumn("users", EMAIL, EMAIL.notNull())),
                pair(
                        "foreign keys to one table",
                        op -> op.addConstraint(
                                "orders",
                                foreignKey("orders_user_id_fkey", "user_id").references("users", "id")),
                        op -> {
                            op.addColumn("notes", column("user_id", bigint()));
                            op.addConstraint(
                                    "notes",
                                    foreignKey("notes_user_id_fkey", "user_id").references("users", "id"));
                        }),
                pair("nothing", op -> {}, op -> op.dropTable("users")));
    }

    static Stream<Arguments> alike() {
        return Stream.of(
                pair(
                        "a default beside an index",
                        op -> op.alterColumn(
                                "users",
                                column("age", integer()),
                                column("age", integer()).defaultsTo(1)),
                        op -> op.createIndex("users", index("users_age_idx", "age"))),
                pair(
                        "a wider column under a plain index",
                        op -> op.alterColumn("users", column("age", integer()), column("age", bigint())),
                        op -> op.createIndex("users", index("users_age_idx", "age"))),
                pair(
                        "a value beside a column of the type",
                        op -> op.addEnumValue("mood", "calm"),
                        op -> op.addColumn("users", column("mood", type("mood")))),
                pair(
                        "drops of different columns",
                        op -> op.dropColumn("users", "age"),
                        op -> op.dropColumn("users", "email")));
    }

    @ParameterizedTest
    @MethodSource({"apart", "alike"})
    void commuting(String what, Consumer<Operations> one, Consumer<Operations> other) {
        for (Judgement judgement : List.of(judged(one, other), judged(other, one))) {
            assertThat(judgement.conflicts()).as(what).isEmpty();
            assertThat(judgement.isClear()).as(what).isTrue();
        }
    }

    @Test
    void sqlAndCodeAreNeverJudged() {
        Judgement judgement = judged(
                op -> {
                    op.execute("UPDATE users SET name = email");
                    op.data("fill", it -> {});
                },
                op -> op.addColumn("users", column("fax", text())));

        assertThat(judgement.conflicts()).isEmpty();
        assertThat(judgement.unjudged())
                .extracting(Unjudged::toString)
                .containsExactly(
                        "execute UPDATE users SET name = email of b: it doesn't say what it changes",
                        "data step \"fill\" of b: it doesn't say what it changes");
    }

    @Test
    void sqlBesideNothingNeedsNoJudgement() {
        assertThat(judged(op -> op.execute("VACUUM"), op -> {}).isClear()).isTrue();
    }

    @Test
    void sqlBeforeTheForkMakesTheStartUncertain() {
        Judgement judgement = new Written()
                .with("a", "", op -> {
                    start(op);
                    op.execute("ALTER TABLE users ADD fax text");
                })
                .with("b", "a", op -> op.alterColumn("users", column("fax", text()), column("fax", varchar(9))))
                .with("c", "a", op -> op.dropColumn("users", "age"))
                .judge("b", "c");

        assertThat(judgement.conflicts()).isEmpty();
        assertThat(judgement.notes()).anyMatch(it -> it.contains("known in part only: SQL of a doesn't declare"));
        assertThat(judgement.unjudged())
                .extracting(Unjudged::operation)
                .anyMatch(it -> it.startsWith("alter column users.fax"));
    }

    @Test
    void everyTwoOfSeveralSidesAreCompared() {
        Judgement judgement = new Written()
                .with("a", "", JudgeTest::start)
                .with("b", "a", op -> op.addColumn("users", column("fax", text())))
                .with("c", "a", op -> op.addColumn("users", column("phone", text())))
                .with("d", "a", op -> op.addColumn("users", column("fax", text())))
                .judge("b", "c", "d");

        assertThat(judgement.conflicts())
                .containsExactly(new Conflict(
                        "b", "add column users.fax", "d", "add column users.fax", "both change column users.fax"));
    }

    @Test
    void aDependencyHasItsOrder() {
        Judgement judgement = new Written()
                .with("a", "", JudgeTest::start)
                .with("b", "a", op -> op.addColumn("users", column("fax", text())))
                .with("c", "a", "b", op -> op.dropColumn("users", "fax"))
                .judge("b", "c");

        assertThat(judgement.isClear()).isTrue();
    }

    @Test
    void branchesOfTreesOfTheirOwnStartFromNothing() {
        Judgement judgement = new Written()
                .with("a", "", JudgeTest::start)
                .with("x", "", op -> op.createTable("users", column("id", bigint())))
                .judge("a", "x");

        assertThat(judgement.conflicts()).extracting(Conflict::reason).contains("both change table users");
    }

    private static Arguments pair(String reason, Consumer<Operations> one, Consumer<Operations> other) {
        return Arguments.of(reason, one, other);
    }

    private static Judgement judged(Consumer<Operations> one, Consumer<Operations> other) {
        return new Written()
                .with("a", "", JudgeTest::start)
                .with("b", "a", one)
                .with("c", "a", other)
                .judge("b", "c");
    }
}
