// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.text;
import static dev.aludel.schema.DataType.timestamp;
import static dev.aludel.schema.DataType.timestamptz;
import static dev.aludel.schema.DataType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.migration.Operations;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Operation;
import dev.aludel.operation.Plan;
import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around the statements, and what is refused. */
class MigrationWriterTest {

    private static final QualifiedName USERS = QualifiedName.of("users");

    private final MigrationWriter writer = new MigrationWriter();

    @Test
    void aHazardStandsOverItsStatement() {
        assertThat(upgrade(op -> {
                    op.addColumn("users", column("tier", text()));
                    op.dropColumn("users", column("fax", text()));
                    op.renameColumn("users", "mail", "email");
                }))
                .isEqualTo("""
                        op.addColumn("users", column("tier", text()));

                        // DELETES_DATA: every users.fax value is lost; downgrade brings back the column, not the data.
                        op.dropColumn("users", column("fax", text()));
                        op.renameColumn("users", "mail", "email");
                        """);
    }

    @Test
    void aHazardOfTheDatabasesOwnStandsInside() {
        assertThat(upgrade(op -> op.databaseOnly(own -> own.dropColumn("users", column("fax", text())))))
                .isEqualTo("""
                        op.databaseOnly(own -> {
                            // DELETES_DATA: every users.fax value is lost; downgrade brings back the column, not the data.
                            own.dropColumn("users", column("fax", text()));
                        });
                        """);
    }

    @Test
    void aSummaryIsCutAtFortyLines() {
        Plan plan = Operations.record(op -> {
            for (int i = 0; i < 30; i++) {
                op.dropTable("old_" + i);
                op.addColumn("users_" + i, column("c", text()));
            }
        });

        List<String> lines = new Summary().lines(plan);

        assertThat(lines).hasSize(40);
        assertThat(lines.get(0)).isEqualTo("- old_0");
        assertThat(lines.get(1)).isEqualTo("~ users_0");
        assertThat(lines.get(2)).isEqualTo("    + c text");
        assertThat(lines.get(39)).isEqualTo("… and 51 more: + 17, ~ 17, - 17");
    }

    @Test
    void aSummarySaysWhatChangesOfAColumn() {
        Plan plan = Operations.record(op -> {
            Column before = column("at", timestamptz(6)).notNull().comment("when");
            op.alterColumn("users", before, column("at", timestamp(3)).defaultsToSql("now()"));
            op.alterColumn(
                    "users",
                    column("at", varchar(9).array()),
                    column("at", varchar(9).array()).identity());
            op.alterColumn(
                    "users",
                    column("at", text()).defaultsTo(5),
                    column("at", text()).comment("when"));
        });

        assertThat(new Summary().lines(plan))
                .containsExactly(
                        "~ users",
                        "    ~ at timestamptz(6) → timestamp(3), nullable, default now(), no comment",
                        "    ~ at not null, identity",
                        "    ~ at no default, comment");
    }

    @Test
    void notesAreCutAtForty() {
        RevisionInfo revision = Recorded.spec("M1", Plan.empty(), Plan.empty()).revision();

        String source = writer.write(new MigrationSpec(
                "a", "M1", revision, Plan.empty(), Plan.empty(), Collections.nCopies(50, "Left alone: a thing.")));

        assertThat(source.lines().filter(" * <p>Left alone: a thing."::equals)).hasSize(40);
        assertThat(source).contains(" * <p>… and 10 more notes.\n");
    }

    @Test
    void aClassWithoutPackageHasNone() {
        RevisionInfo revision = Recorded.spec("M1", Plan.empty(), Plan.empty()).revision();

        String source = writer.write(new MigrationSpec("", "M1", revision, Plan.empty(), Plan.empty(), List.of()));

        assertThat(source).startsWith("import dev.aludel");
        assertThat(Formatting.of(source)).isEqualTo(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme; class X {}", "com..acme", "com.class", "com.acme.", " "})
    void aPackageThatIsNoneIsRefused(String name) {
        RevisionInfo revision = Recorded.spec("M1", Plan.empty(), Plan.empty()).revision();
        var spec = new MigrationSpec(name, "M1", revision, Plan.empty(), Plan.empty(), List.of());

        assertThatThrownBy(() -> writer.write(spec))
                .hasMessageContaining("ALU-405")
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M1 {} class X", "a.B", "class", "", "1M"})
    void aClassNameThatIsNoneIsRefused(String name) {
        MigrationSpec spec = Recorded.spec(name, Plan.empty(), Plan.empty());

        assertThatThrownBy(() -> writer.write(spec)).hasMessageContaining("ALU-405");
    }

    @Test
    void aMessageThatNoClassFileHoldsIsRefused() {
        var revision = new RevisionInfo("8f3c1d2a90b4", List.of(), "x".repeat(30_000), "", false);
        var spec = new MigrationSpec("a", "M1", revision, Plan.empty(), Plan.empty(), List.of());

        assertThatThrownBy(() -> writer.write(spec)).hasMessageContaining("ALU-406");
    }

    @Test
    void aParameterWithoutASpellingIsRefused() {
        assertRefused(new Execute("select ?", List.of(new AtomicInteger(1)), null), "ALU-402");
    }

    @Test
    void aDropOfOneThingThatDefinesAnotherIsRefused() {
        assertRefused(new DropColumn(USERS, "fax", column("telex", text())), "ALU-403");
    }

    @Test
    void anObjectThatHasNoTextIsRefused() {
        assertRefused(new ChangeOwner(new ObjectKey(ObjectKey.Kind.TABLE, USERS, "part"), true), "ALU-403");
    }

    private void assertRefused(Operation operation, String code) {
        MigrationSpec spec = Recorded.spec("M1", new Plan(List.of(operation)), Plan.empty());

        assertThatThrownBy(() -> writer.write(spec))
                .isInstanceOf(UnwritableMigrationException.class)
                .hasMessageStartingWith(code);
    }

    private String upgrade(Consumer<Operations> code) {
        String source = writer.write(Recorded.spec("M1", Operations.record(code), Plan.empty()));
        String start = "    public void upgrade(Operations op) {\n";
        int from = source.indexOf(start) + start.length();
        return source.substring(from, source.indexOf("\n    }\n", from) + 1).indent(-8);
    }
}
