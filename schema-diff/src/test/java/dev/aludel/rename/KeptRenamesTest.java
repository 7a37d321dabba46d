// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.timestamp;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static dev.aludel.schema.UniqueKey.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Operation;
import dev.aludel.reconcile.Ownership;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.Snapshot;
import dev.aludel.test.EdgeCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What only the database has: asked about where it is strikingly like something new, and else left in peace. */
class KeptRenamesTest {

    private static final Column ID = column("id", bigint()).notNull();

    private static final Column NAME = column("name", varchar(255));

    private static final List<Column> FOUR =
            List.of(ID, NAME, column("price", bigint()), column("made_at", timestamp(6)));

    private static Table of(String name, List<Column> columns) {
        return table(name, columns.toArray(Column[]::new)).plus(primaryKey(name + "_pkey", "id"));
    }

    private static Schema schema(Table... tables) {
        Schema schema = Schema.empty();
        for (Table each : tables) {
            schema = schema.with(each);
        }
        return schema;
    }

    private static RenameFinder finder(Schema live, Schema model, Ownership ownership) {
        return new RenameFinder(
                ModelSchema.of(model),
                new Snapshot(live, 170_000, Map.of(), List.of(), Set.of(), Map.of(), Map.of()),
                ownership,
                Looked.all());
    }

    private static List<String> asked(Schema live, Schema model, String... owned) {
        Set<ObjectKey> keys = new java.util.TreeSet<>();
        for (String key : owned) {
            keys.add(ObjectKey.parse(key).orElseThrow());
        }
        List<String> questions = new ArrayList<>();
        finder(live, model, Ownership.of(keys, Set.of())).find(List.of(), question -> {
            questions.add((question.stays() ? "kept " : "gone ") + question.subject() + ": "
                    + String.join(
                            ", ",
                            question.candidates().stream()
                                    .map(RenameCandidate::name)
                                    .toList()));
            return RenameAnswer.none();
        });
        return questions;
    }

    private static List<String> columns(Column kept, Column added) {
        return asked(schema(table("users", ID, NAME, kept)), schema(table("users", ID, NAME, added)));
    }

    @Test
    @EdgeCase(257)
    void aColumnWithALikeNameIsRefusedWithBothFlags() {
        Schema live = schema(table("users", ID, column("fullname", text())));
        Schema model = schema(table("users", ID, column("full_name", text())));

        assertThatThrownBy(() -> finder(live, model, Ownership.none()).find(List.of(), RenameChoice.nobody()))
                .isInstanceOf(UndecidedRenamesException.class)
                .hasMessageContaining("ALU-340: the entities may have renamed what the database has")
                .hasMessageContaining("column users.fullname is only in the database; it may be in the entities:")
                .hasMessageContaining("--rename users.fullname=users.full_name")
                .hasMessageContaining("--keep users.fullname   (no rename: it stays as it is)");
    }

    @Test
    void aColumnThatHasNothingTellingInCommonIsLeftInPeace() {
        assertThat(columns(column("fax", text()), column("home", text()))).isEmpty();
        assertThat(columns(column("fax", text()).notNull().defaultsTo(""), column("home", text())))
                .isEmpty();
        assertThat(columns(column("telephone", text()), column("telephone_count", bigint())))
                .isEmpty();
    }

    @Test
    void aColumnThatTheEntitiesWouldLeaveEmptyAlthoughItIsRequiredIsAskedAbout() {
        assertThat(columns(
                        column("title", varchar(60)).notNull(),
                        column("label", varchar(60)).notNull()))
                .containsExactly("kept column users.title: users.label");
    }

    @Test
    void aColumnWithTheSameKeyIsAskedAbout() {
        Table live = table("users", column("login", text()), ID, NAME, unique("users_login_key", "login"));
        Table model = table("users", ID, NAME, column("nick", text()), unique("users_nick_key", "nick"));

        assertThat(asked(schema(live), schema(model))).containsExactly("kept column users.login: users.nick");
    }

    @Test
    void aTableOfTheSameColumnsIsAskedAboutUnderAnyName() {
        assertThat(asked(schema(of("tag", FOUR)), schema(of("keyword", FOUR))))
                .containsExactly("kept table tag: keyword");
        assertThat(asked(schema(of("tag", FOUR)), schema(of("archive.tag", FOUR))))
                .containsExactly("kept table tag: archive.tag");
    }

    @Test
    void aTableThatManyAreLikeIsLeftInPeace() {
        List<Column> two = List.of(ID, NAME);
        List<Column> other = List.of(ID, NAME, column("city", text()), column("street", text()), column("zip", text()));

        assertThat(asked(schema(of("country", two)), schema(of("tag", two)))).isEmpty();
        assertThat(asked(schema(of("customer", FOUR)), schema(of("customers", other))))
                .isEmpty();
        assertThat(asked(schema(of("country", two)), schema(of("countries", two))))
                .containsExactly("kept table country: countries");
    }

    @Test
    void onlyTheLikeliestIsAskedAboutAndNoneOfManyCopies() {
        List<Column> three = FOUR.subList(0, 3);
        assertThat(asked(schema(of("tags", FOUR), of("old", FOUR), of("x", three)), schema(of("tag", FOUR))))
                .containsExactly("kept table tags: tag");
        assertThat(asked(
                        schema(of("a1", FOUR), of("a2", FOUR), of("a3", FOUR), of("a4", FOUR)),
                        schema(of("tag", FOUR))))
                .isEmpty();
    }

    @Test
    void whatWouldGoIsAskedAboutFirst() {
        Schema live = schema(of("tags", FOUR), of("tag_old", FOUR));
        Schema model = schema(of("tag", FOUR));

        assertThat(asked(live, model, "table tag_old"))
                .containsExactly("gone table tag_old: tag", "kept table tags: tag");
        assertThatThrownBy(() -> finder(
                                live,
                                model,
                                Ownership.of(
                                        Set.of(ObjectKey.parse("table tag_old").orElseThrow()), Set.of()))
                        .find(List.of(), RenameChoice.nobody()))
                .hasMessageContaining("--drop tag_old")
                .hasMessageNotContaining("--keep");
    }

    @Test
    void theSequenceOfARenamedTableFollows() {
        Schema live = schema(of("tag", FOUR)).with(sequence("tag_seq")).with(sequence("other_seq"));
        Schema model = schema(of("keyword", FOUR)).with(sequence("keyword_seq"));

        Renames renames = finder(live, model, Ownership.none())
                .find(List.of(), it -> RenameAnswer.rename(it.candidates().get(0)));

        assertThat(renames.operations())
                .extracting(Operation::describe)
                .contains("rename table tag to keyword", "rename sequence tag_seq to keyword_seq")
                .noneMatch(it -> it.contains("other_seq"));
    }

    @Test
    void thousandsOfOtherTablesAreHardlyLookedAt() {
        List<Table> others = new ArrayList<>();
        List<Table> ours = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            others.add(table("t" + i, ID, NAME, column("a" + i, text()), column("b", text()), column("c", text())));
        }
        for (int i = 0; i < 200; i++) {
            ours.add(table("o" + i, ID, NAME, column("d" + i, text()), column("e", text()), column("f", text())));
        }
        Schema live = new Schema(List.of(), List.of(), List.of(), others);
        Schema model = new Schema(List.of(), List.of(), List.of(), ours);
        long began = System.nanoTime();

        assertThat(asked(live, model)).isEmpty();
        assertThat((System.nanoTime() - began) / 1_000_000_000.0).isLessThan(20);
    }

    private static Sequence sequence(String name) {
        return new Sequence(QualifiedName.parse(name), SequenceOptions.defaults(BasicType.BIGINT, 50), null);
    }
}
