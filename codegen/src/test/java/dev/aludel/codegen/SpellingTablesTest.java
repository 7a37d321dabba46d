// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.migration.Migration;
import dev.aludel.operation.BatchRows;
import dev.aludel.operation.BatchWork;
import dev.aludel.operation.Operation;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableComment;
import dev.aludel.schema.UniqueKey;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of spellings have a row for each permitted type, and the words that they use can be imported. */
class SpellingTablesTest {

    private final DataTypeCode types = new DataTypeCode();

    private final SequenceCode sequences = new SequenceCode(types);

    private final ColumnCode columns = new ColumnCode(types, sequences);

    private final OperationCode operations =
            new OperationCode(columns, new ConstraintCode(), new IndexCode(), sequences);

    @Test
    void spellsEveryOperation() {
        assertThat(operations.spelled()).isEqualTo(Kinds.of(Operation.class));
    }

    @Test
    void summarisesEveryOperation() {
        assertThat(new Summary().spelled()).isEqualTo(Kinds.of(Operation.class));
    }

    @Test
    void spellsEveryTypeOfColumn() {
        assertThat(types.spelled()).isEqualTo(Set.of(DataType.class.getPermittedSubclasses()));
    }

    @Test
    void spellsEverySourceOfValues() {
        assertThat(columns.spelled()).isEqualTo(Set.of(ColumnValue.class.getPermittedSubclasses()));
    }

    @Test
    void spellsEveryConstraint() {
        assertThat(new ConstraintCode().spelled()).isEqualTo(Set.of(Constraint.class.getPermittedSubclasses()));
    }

    @Test
    void spellsEveryWorkOnBatches() {
        assertThat(new BatchCode().spelled()).isEqualTo(Set.of(BatchWork.class.getPermittedSubclasses()));
    }

    @Test
    void everyBasicTypeMakesTheRoundTrip() {
        for (BasicType type : BasicType.values()) {
            Recorded.assertRoundTrip(List.of(new dev.aludel.operation.AddColumn(
                    dev.aludel.schema.QualifiedName.of("t"), Column.column("c", type))));
        }
    }

    /** A method of the class or of {@link Object} would hide a static import of its name. */
    @Test
    void noWordIsHiddenByAMemberOfTheClass() {
        List<String> members = Stream.of(Object.class, Migration.class)
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .map(Method::getName)
                .toList();
        List<String> words = Stream.of(
                        BatchRows.class,
                        BatchWork.class,
                        CheckConstraint.class,
                        Column.class,
                        DataType.class,
                        EnumType.class,
                        EnumValue.class,
                        ForeignKey.class,
                        Index.class,
                        IndexKey.class,
                        PrimaryKey.class,
                        Sequence.class,
                        Table.class,
                        TableComment.class,
                        UniqueKey.class)
                .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
                .filter(it -> Modifier.isStatic(it.getModifiers()) && Modifier.isPublic(it.getModifiers()))
                .map(Method::getName)
                .toList();

        assertThat(words).contains("column", "check", "bigint").doesNotContainAnyElementsOf(members);
    }
}
