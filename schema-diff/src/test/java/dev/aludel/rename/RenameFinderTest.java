// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.bool;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.reconcile.Ownership;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is taken for a rename, what is asked, and in which order names are given. */
class RenameFinderTest {

    private static final Table USERS = table(
            "users", column("id", bigint()).notNull(), column("fullname", text()), primaryKey("users_pkey", "id"));

    private static Schema schema(Table... tables) {
        Set<String> namespaces = new java.util.TreeSet<>();
        Stream.of(tables)
                .map(it -> it.name().schema())
                .filter(java.util.Objects::nonNull)
                .forEach(namespaces::add);
        return new Schema(List.copyOf(namespaces), List.of(), List.of(), List.of(tables));
    }

    private static Schema with(Schema schema, String... sequences) {
        Schema more = schema;
        for (String name : sequences) {
            more = more.with(
                    new Sequence(QualifiedName.parse(name), SequenceOptions.defaults(BasicType.BIGINT, 50), null));
        }
        return more;
    }

    private static Snapshot live(Schema schema) {
        return new Snapshot(schema, 170_000, Map.of(), List.of(), Set.of(), Map.of(), Map.of());
    }

    private static Renames find(Schema live, ModelSchema model, String... hints) {
        return new RenameFinder(model, live(live), Ownership.all(), Looked.all())
                .find(List.of(hints), RenameChoice.nobody());
    }

    private static Renames find(Schema live, Schema model, String... hints) {
        Renames renames = find(live, ModelSchema.of(model), hints);
        // Whatever is renamed can be done in this order.
        assertThat(new Plan(renames.operations()).applyTo(live)).isNotNull();
        return renames;
    }

    private static List<String> steps(Renames renames) {
        return renames.operations().stream().map(Operation::describe).toList();
    }

    private static List<RenameQuestion> asked(Schema live, ModelSchema model) {
        List<RenameQuestion> questions = new ArrayList<>();
        new RenameFinder(model, live(live), Ownership.all(), Looked.all()).find(List.of(), question -> {
            questions.add(question);
            return RenameAnswer.none();
        });
        return questions;
    }

    @Test
    void nothingIsRenamedWhereNothingGoes() {
        assertThat(find(schema(USERS), schema(USERS.plus(column("email", text()))))
                        .list())
                .isEmpty();
    }

    @Test
    @EdgeCase(257)
    void anUndecidedColumnIsRefusedWithBothFlags() {
        Schema model = schema(USERS.columns(List.of(USERS.columns().get(0), column("full_name", text()))));

        assertThatThrownBy(() -> find(schema(USERS), model))
                .isInstanceOf(UndecidedRenamesException.class)
                .hasMessageContaining("ALU-340")
                .hasMessageContaining("--rename users.fullname=users.full_name")
                .hasMessageContaining("--drop users.fullname");
    }

    @Test
    void flagsAreOneWordForAShell() {
        Table live = table("users", column("id", bigint()), column("it's", text()));
        Table model = table("users", column("id", bigint()), column("a.b", text()));

        assertThatThrownBy(() -> find(schema(live), schema(model)))
                .hasMessageContaining("--rename 'users.it'\\''s=users.\"a.b\"'");
        assertThat(steps(find(schema(live), schema(model), "users.it's=users.\"a.b\"")))
                .containsExactly("rename column users.it's to a.b");
    }

    @Test
    void anotherTypeWithAnotherNameIsNoCandidate() {
        Schema model = schema(USERS.columns(List.of(USERS.columns().get(0), column("active", bool()))));

        assertThat(find(schema(USERS), model).list()).isEmpty();
    }

    @Test
    void anotherTypeOfTheFamilyWithTheSameLettersIsACandidate() {
        Schema model = schema(USERS.columns(List.of(USERS.columns().get(0), column("full_name", varchar(50)))));

        assertThat(asked(schema(USERS), ModelSchema.of(model))
                        .get(0)
                        .candidates()
                        .get(0)
                        .reasons())
                .contains("text can become character varying(50)", "same letters");
    }

    @Test
    @EdgeCase(262)
    void twoOfOneTypeAreNeverPaired() {
        Table live = table("t", column("id", bigint()), column("a", text()), column("b", text()));
        Table model = table("t", column("id", bigint()), column("c", text()), column("d", text()));

        assertThat(asked(schema(live), ModelSchema.of(schema(model))))
                .extracting(it -> it.names() + " "
                        + it.candidates().stream().map(RenameCandidate::name).toList())
                .containsExactly("[t.a] [t.c, t.d]", "[t.b] [t.d, t.c]");
    }

    @Test
    @EdgeCase(260)
    void tableAndColumnsTogether() {
        Table people = table("people", column("id", bigint()).notNull(), column("full_name", text()));

        assertThat(steps(find(schema(USERS), schema(people), "users=people", "users.fullname=people.full_name")))
                .containsExactly("rename table users to people", "rename column people.fullname to full_name");
        assertThat(steps(find(schema(USERS), schema(people), "users=people", "users.fullname=users.full_name")))
                .containsExactly("rename table users to people", "rename column people.fullname to full_name");
    }

    @Test
    void tablesAlikeAreAsked() {
        List<RenameQuestion> questions =
                asked(schema(USERS), ModelSchema.of(schema(USERS.named(QualifiedName.of("people")))));

        assertThat(questions).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo("table users");
            assertThat(it.candidates().get(0).reasons()).contains("2 of 2 columns equal", "same primary key");
        });
    }

    @Test
    @EdgeCase(261)
    void namesInACircleTakeATemporaryOne() {
        Table live = table("t", column("a", text()), column("b", bigint()), column("c", bool()));
        Table model = table("t", column("a", bool()), column("b", text()), column("c", bigint()));

        assertThat(steps(find(schema(live), schema(model), "t.a=t.b", "t.b=t.c", "t.c=t.a")))
                .containsExactly(
                        "rename column t.a to a_renamed",
                        "rename column t.c to a",
                        "rename column t.b to c",
                        "rename column t.a_renamed to b");
    }

    @Test
    void tablesMaySwap() {
        Table a = table("a", column("x", text()));
        Table b = table("b", column("y", bigint()));
        Schema model = schema(table("b", column("x", text())), table("a", column("y", bigint())));

        assertThat(new Plan(find(schema(a, b), model, "a=b", "b=a").operations()).applyTo(schema(a, b)))
                .isEqualTo(model);
    }

    @Test
    @EdgeCase(217)
    void aTableMovesToASchemaThatIsMadeForIt() {
        Schema model = schema(USERS.named(QualifiedName.parse("crm.users")));

        assertThat(steps(find(schema(USERS), model, "users=crm.users")))
                .containsExactly("create schema crm", "rename table users to crm.users");
    }

    @Test
    void aWholeSchemaMoves() {
        Schema live = with(schema(USERS.named(QualifiedName.parse("old.users"))), "old.users_seq");
        Schema model = with(schema(USERS.named(QualifiedName.parse("new.users"))), "new.users_seq");

        assertThat(steps(find(live, model, "schema old=new")))
                .containsExactly(
                        "create schema new",
                        "rename table old.users to new.users",
                        "rename sequence old.users_seq to new.users_seq");
    }

    @Test
    void theSequenceFollowsItsTable() {
        Schema live = with(schema(USERS), "users_seq");
        Schema model = with(schema(USERS.named(QualifiedName.of("people"))), "people_seq");

        assertThat(steps(find(live, model, "users=people")))
                .containsExactly("rename table users to people", "rename sequence users_seq to people_seq");
    }

    @Test
    @EdgeCase(93)
    void aSequenceOfATableThatStaysIsAsked() {
        Schema live = with(schema(USERS), "client_seq");
        Schema model = with(schema(USERS), "customer_seq");

        assertThatThrownBy(() -> find(live, model))
                .hasMessageContaining("--rename 'sequence client_seq=customer_seq'")
                .hasMessageContaining("--drop 'sequence client_seq'");
        assertThat(steps(find(live, model, "sequence client_seq=customer_seq")))
                .containsExactly("rename sequence client_seq to customer_seq");
    }

    @Test
    void aFormerNameCountsWhereTheDatabaseHasIt() {
        Table people = table("people", column("id", bigint()).notNull(), column("full_name", text()));
        Map<ObjectKey, List<String>> former = Map.of(
                ObjectKey.table(people.name()), List.of("persons", "users"),
                ObjectKey.part(ObjectKey.Kind.COLUMN, people.name(), "full_name"), List.of("fullname"));
        var model = new ModelSchema(schema(people), Set.of(), Map.of(), former, Map.of(), List.of());

        assertThat(find(schema(USERS), model).words())
                .containsExactly(
                        "users renamed to people (annotation)",
                        "users.fullname renamed to people.full_name (annotation)");
        assertThat(find(schema(people), model).list()).isEmpty();
    }

    @Test
    @EdgeCase(248)
    void aColumnOfASuperclassIsAskedOnce() {
        Schema live = schema(
                table("a", column("id", bigint()), column("made", text())),
                table("b", column("id", bigint()), column("made", text())));
        Schema wanted = schema(
                table("a", column("id", bigint()), column("created", text())),
                table("b", column("id", bigint()), column("created", text())));
        Map<ColumnName, String> provenance = Map.of(
                new ColumnName(QualifiedName.of("a"), "created"), "app.A.created",
                new ColumnName(QualifiedName.of("b"), "created"), "app.B.created");
        var model = new ModelSchema(wanted, Set.of(), provenance, Map.of(), Map.of(), List.of());

        List<RenameQuestion> questions = asked(live, model);
        assertThat(questions).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo("column a.made, b.made");
            assertThat(it.renameFlags(it.candidates().get(0)))
                    .containsExactly("--rename a.made=a.created", "--rename b.made=b.created");
        });
        Renames renames = new RenameFinder(model, live(live), Ownership.all(), Looked.all())
                .find(List.of(), it -> RenameAnswer.rename(it.candidates().get(0)));
        assertThat(steps(renames))
                .containsExactly("rename column a.made to created", "rename column b.made to created");
    }

    @Test
    void aRequiredColumnThatMayBeOneThatStaysIsANote() {
        Schema live = schema(table(
                "users",
                column("id", bigint()).notNull(),
                column("fax", text()).notNull().defaultsTo("")));
        Schema model = schema(table(
                "users",
                column("id", bigint()).notNull(),
                column("home", text()).notNull()));
        var finder = new RenameFinder(ModelSchema.of(model), live(live), Ownership.none(), Looked.all());

        assertThat(finder.find(List.of(), RenameChoice.nobody()).findings())
                .extracting(Finding::message)
                .containsExactly("is new and required; if it is users.fax under another name:"
                        + " --rename users.fax=users.home");
    }

    @Test
    void whatIsSaidToBeDroppedIsNoCandidate() {
        Schema model = schema(USERS.columns(List.of(USERS.columns().get(0), column("full_name", text()))));
        Set<ObjectKey> owned = Set.of(ObjectKey.parse("column users.fullname").orElseThrow());

        assertThat(new RenameFinder(
                                ModelSchema.of(model), live(schema(USERS)), Ownership.of(owned, owned), Looked.all())
                        .find(List.of(), RenameChoice.nobody())
                        .list())
                .isEmpty();
    }

    private static final Table REVIEWS = table(
            "reviews",
            column("id", bigint()),
            column("language", varchar(40)),
            column("reports", bigint()).notNull().defaultsTo(0));

    private static Renames findOrDrop(Schema live, Schema model, Looked looked) {
        return new RenameFinder(ModelSchema.of(model), live(live), Ownership.all(), looked)
                .find(List.of(), RenameChoice.nobody());
    }

    @Test
    void anotherNameInAnotherPlaceIsToldAndNotAsked() {
        Schema model = schema(table(
                "reviews",
                column("id", bigint()),
                column("helpful_count", bigint()).notNull().defaultsTo(0),
                column("language", varchar(40))));

        Renames renames = findOrDrop(schema(REVIEWS), model, Looked.all());

        assertThat(renames.list()).isEmpty();
        assertThat(renames.findings())
                .extracting(it -> it.subject() + " " + it.message())
                .containsExactly("column reviews.reports is dropped with its values; if it has another name now:"
                        + " --rename reviews.reports=reviews.helpful_count");
    }

    @Test
    void anotherTypeUnderAnotherNameInAnotherPlaceIsNothing() {
        Schema model = schema(table(
                "reviews",
                column("id", bigint()),
                column("score", DataType.numeric(5, 2)).notNull().defaultsTo(0),
                column("language", varchar(40))));

        Renames renames = findOrDrop(schema(REVIEWS), model, Looked.all());

        assertThat(renames.list()).isEmpty();
        assertThat(renames.findings()).isEmpty();
    }

    @Test
    void theSameNameAlmostTheSamePlaceOrTheSameKeyIsAsked() {
        Schema alike = schema(table(
                "reviews",
                column("id", bigint()),
                column("report_count", bigint()).notNull(),
                column("language", varchar(40))));
        Schema place = schema(table(
                "reviews",
                column("id", bigint()),
                column("language", varchar(40)),
                column("helpful", bigint()).notNull().defaultsTo(0)));
        Schema key = schema(table("reviews", column("nr", bigint()), column("x", bool()), primaryKey("pk", "nr")));

        assertThat(asked(schema(REVIEWS), ModelSchema.of(alike)))
                .extracting(RenameQuestion::subject)
                .containsExactly("column reviews.reports");
        assertThat(asked(schema(REVIEWS), ModelSchema.of(place)))
                .extracting(RenameQuestion::subject)
                .containsExactly("column reviews.reports");
        Table keyed = table("reviews", column("x", bool()), column("id", bigint()), primaryKey("pk", "id"));
        assertThat(asked(schema(keyed), ModelSchema.of(key)))
                .extracting(RenameQuestion::subject)
                .containsExactly("column reviews.id");
    }

    @Test
    void whatFiltersLeaveOutWasNothingElseBefore() {
        Schema model = schema(USERS.columns(List.of(USERS.columns().get(0), column("full_name", text()))));
        var looked = new Looked() {
            @Override
            public boolean selects(ObjectKey key) {
                return true;
            }

            @Override
            public boolean admits(ObjectKey key) {
                return !"fullname".equals(key.part());
            }
        };

        assertThat(findOrDrop(schema(USERS), model, looked).list()).isEmpty();
        Map<ObjectKey, List<String>> former =
                Map.of(ObjectKey.part(ObjectKey.Kind.COLUMN, USERS.name(), "full_name"), List.of("fullname"));
        var annotated = new ModelSchema(model, Set.of(), Map.of(), former, Map.of(), List.of());
        assertThat(new RenameFinder(annotated, live(schema(USERS)), Ownership.all(), looked)
                        .find(List.of(), RenameChoice.nobody())
                        .list())
                .isEmpty();
    }

    @Test
    @EdgeCase(204)
    void quotedNamesOverASchemaWithoutAreToldOnce() {
        Schema live = schema(
                table("person", column("id", bigint()), column("firstname", text())),
                table("address", column("id", bigint()), column("zip", bool())));
        Schema model = schema(
                table("\"Person\"", column("id", bigint()), column("firstName", text())),
                table("\"Address\"", column("id", bigint()), column("zip", bool())));

        assertThatThrownBy(() -> find(live, model))
                .hasMessageContaining("2 names differ in upper and lower case only, such as table address")
                .hasMessageContaining("hibernate.globally_quoted_identifiers")
                .hasMessageContaining("--rename address=Address --rename person=Person");
        var others = new RenameFinder(ModelSchema.of(model), live(live), Ownership.none(), Looked.all());
        assertThat(others.find(List.of(), RenameChoice.nobody()).findings())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.message()).contains("(2 such tables)", "hibernate.globally_quoted_identifiers"));
    }
}
