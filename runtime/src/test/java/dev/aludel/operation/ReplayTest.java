// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private static final Column NAME =
            column("name", text()).defaultsTo("nobody").comment("who");

    private static final CreateTable CREATE = new CreateTable(
            table("users", column("id", bigint()).identity(), NAME, primaryKey("users_pkey", "id"), index("i", "name"))
                    .comment("people"));

    private final Replay replay = new Replay();

    @BeforeEach
    void makeTable() {
        replay.follow(CREATE, true);
    }

    @Test
    void everyPartIsOwnedByWhoMadeIt() {
        assertThat(owned())
                .containsExactly(
                        "table users",
                        "column users.id",
                        "column users.name",
                        "default users.name",
                        "constraint users.users_pkey",
                        "index users.i",
                        "comment users.name",
                        "table-comment users");

        replay.follow(new AddColumn(USERS, column("fax", text()).defaultsTo("none")), false);
        replay.follow(new CreateSequence(sequence("s")), true);
        replay.follow(new CreateSequence(sequence("t")), false);
        replay.follow(new CreateSchema("audit"), true);

        assertThat(owned())
                .contains("sequence s", "schema audit")
                .doesNotContain("column users.fax", "default users.fax", "sequence t");
    }

    @Test
    void alterationLeavesTheOwnerAndNewPartsGetTheirs() {
        Column plain = column("name", text());
        replay.follow(new AlterColumn(USERS, NAME, plain.defaultsTo("x")), false);
        assertThat(owned()).contains("column users.name", "default users.name").doesNotContain("comment users.name");

        replay.follow(new AlterColumn(USERS, plain.defaultsTo("x"), plain), true);
        replay.follow(new AlterColumn(USERS, plain, plain.defaultsTo("old rows")), false);
        assertThat(owned()).contains("column users.name").doesNotContain("default users.name");
    }

    @Test
    void renamesKeepTheOwner() {
        replay.follow(new RenameColumn(USERS, "name", "full_name"), false);
        replay.follow(new RenameIndex(USERS, "i", "j"), false);
        replay.follow(new RenameConstraint(USERS, "users_pkey", "people_pkey"), false);
        replay.follow(new RenameTable(USERS, QualifiedName.parse("audit.people")), false);
        replay.follow(new CreateSequence(sequence("s")), true);
        replay.follow(new RenameSequence(QualifiedName.of("s"), QualifiedName.of("t")), false);

        assertThat(owned())
                .containsExactly(
                        "sequence t",
                        "table audit.people",
                        "column audit.people.full_name",
                        "column audit.people.id",
                        "default audit.people.full_name",
                        "constraint audit.people.people_pkey",
                        "index audit.people.j",
                        "comment audit.people.full_name",
                        "table-comment audit.people");
    }

    @Test
    void databasesPartsStayTheDatabasesWhenRenamed() {
        replay.follow(new DatabaseOnly(List.of(new CreateIndex(USERS, index("dba", "id")))), true);
        replay.follow(new RenameIndex(USERS, "dba", "dba2"), true);
        replay.follow(new RenameTable(USERS, QualifiedName.of("people")), true);

        assertThat(owned()).contains("index people.i").doesNotContain("index people.dba2");
    }

    @Test
    void dropsForget() {
        replay.follow(new DropColumn(USERS, "name", null), false);
        assertThat(owned())
                .containsExactly(
                        "table users", "column users.id", "constraint users.users_pkey", "table-comment users");

        replay.follow(new AddColumn(USERS, NAME), false);
        assertThat(owned()).doesNotContain("column users.name");

        replay.follow(new DropTable(USERS, null), false);
        assertThat(owned()).isEmpty();
    }

    @Test
    void dropOfATableTakesItsSequencesAlong() {
        replay.follow(new CreateSequence(sequence("s").ownedBy("users", "id")), true);
        replay.follow(new DropTable(USERS, null), true);

        assertThat(owned()).isEmpty();
    }

    @Test
    void ownerChanges() {
        replay.follow(new ChangeOwner(ObjectKey.table(USERS), false), true);
        assertThat(owned()).doesNotContain("table users");

        replay.follow(new ChangeOwner(ObjectKey.table(USERS), true), false);
        assertThat(owned()).contains("table users");
    }

    @Test
    void sqlThatDeclaresItsEffectIsFollowed() {
        replay.follow(new Execute("…", List.of(), List.of(new CreateIndex(USERS, index("k", "name")))), true);

        assertThat(owned()).contains("index users.k");
        assertThat(replay.isOpaque()).isFalse();
    }

    @Test
    void afterOtherSqlNothingIsCertain() {
        var again = new AddColumn(USERS, NAME);
        assertThatThrownBy(() -> replay.follow(again, true)).isInstanceOf(InapplicableOperationException.class);

        replay.follow(new Execute("ALTER TABLE users DROP COLUMN name", List.of(), null), true);
        replay.follow(again, true);

        assertThat(replay.isOpaque()).isTrue();
        assertThat(replay.schema()).isEqualTo(CREATE.applyTo(Schema.empty()));
    }

    private List<String> owned() {
        return replay.modelOwned().stream().map(ObjectKey::toString).toList();
    }
}
