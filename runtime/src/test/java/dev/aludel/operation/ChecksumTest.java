// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.Index.index;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksumTest {

    private static final QualifiedName USERS = QualifiedName.parse("audit.users");

    private static final Plan PLAN = new Plan(List.of(
            new CreateTable(table(
                    "audit.users",
                    column("id", bigint()).identity(),
                    column("email", varchar(255)).notNull().defaultsTo("it's"),
                    primaryKey("users_pkey", "id"))),
            new CreateIndex(USERS, index("users_email_idx", "email").withUnique()),
            new DropColumn(USERS, "fax", null),
            new Execute("SELECT ?, ?", List.of(7, LocalDate.of(2026, 11, 22)), null),
            new Data("fill", new DataStep() {}),
            new ChangeOwner(ObjectKey.table(USERS), false)));

    /** What databases hold already: neither the encoding nor the checksum may ever change. */
    @Test
    void encodingAndChecksumAreForEver() {
        assertThat(Checksum.encoded(PLAN)).isEqualTo("""
                [(CreateTable table=(Table name=(QualifiedName schema=5"audit" name=5"users")\
                 columns=[(Column name=2"id" type=BIGINT required=true value=(Identity options=(SequenceOptions type=BIGINT\
                 start=1 increment=1 minimum=1 maximum=9223372036854775807 cache=1)))\
                 (Column name=5"email" type=(CharacterType kind=VARCHAR length=255) required=true\
                 value=(ColumnDefault expression=7"'it''s'"))]\
                 constraints=[(PrimaryKey name=10"users_pkey" columns=[2"id"] deferrability=NOT_DEFERRABLE)]))\
                 (CreateIndex table=(QualifiedName schema=5"audit" name=5"users")\
                 index=(Index name=15"users_email_idx" keys=[(IndexKey value=5"email")] unique=true method=5"btree"))\
                 (DropColumn table=(QualifiedName schema=5"audit" name=5"users") name=3"fax")\
                 (Execute sql=11"SELECT ?, ?" parameters=[7 LocalDate10"2026-11-22"])\
                 (Data name=4"fill")\
                 (ChangeOwner object=(ObjectKey kind=TABLE name=(QualifiedName schema=5"audit" name=5"users")))]""");
        assertThat(Checksum.of(PLAN)).isEqualTo("v1:63f8ed94259e86d3db02123b83dcd55f409893937e5434c5c2051bd6eaa79a70");
    }

    @Test
    void everyValueCounts() {
        String checksum = Checksum.of(PLAN);
        for (int i = 0; i < PLAN.operations().size(); i++) {
            var shorter = new ArrayList<>(PLAN.operations());
            shorter.remove(i);
            assertThat(Checksum.of(new Plan(shorter))).isNotEqualTo(checksum);
        }
        assertThat(sql("a", "b\"2\"c")).isNotEqualTo(sql("a\"1\"b", "c"));
    }

    private static String sql(String... statements) {
        return Checksum.of(new Plan(Arrays.stream(statements)
                .map(it -> (Operation) new Execute(it, List.of(), null))
                .toList()));
    }

    @Test
    void bytesCountByTheirContent() {
        assertThat(bytes(1, 2)).isEqualTo(bytes(1, 2)).isNotEqualTo(bytes(1, 3));
    }

    private static String bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Checksum.of(new Plan(List.of(new Execute("?", List.of(bytes), null))));
    }

    @Test
    void codeCountsByItsName() {
        assertThat(Checksum.of(new Plan(List.of(new Data("fill", new DataStep() {})))))
                .isEqualTo(Checksum.of(new Plan(List.of(new Data("fill", new DataStep() {})))));
    }
}
