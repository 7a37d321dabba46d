// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.Column.column;
import static dev.aludel.schema.DataType.bigint;
import static dev.aludel.schema.DataType.varchar;
import static dev.aludel.schema.PrimaryKey.primaryKey;
import static dev.aludel.schema.Sequence.sequence;
import static dev.aludel.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.model.Finding;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.TableGenerator;
import java.util.UUID;
import org.hibernate.HibernateException;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.junit.jupiter.api.Test;

/** Identifier generators: sequences, tables, and those that need neither. */
class GeneratorsTest {

    @Entity(name = "automatic")
    static class Automatic {
        @Id
        @GeneratedValue
        long id;
    }

    @Entity(name = "configured")
    static class Configured {
        @Id
        @GeneratedValue(generator = "numbers")
        @SequenceGenerator(name = "numbers", sequenceName = "Number_Seq", initialValue = 1000, allocationSize = 20)
        long id;
    }

    @Entity(name = "downward")
    static class Downward {
        @Id
        @GeneratedValue(generator = "down")
        @SequenceGenerator(name = "down", schema = "counters", initialValue = -1, allocationSize = -1)
        long id;
    }

    @Entity(name = "universal")
    static class Universal {
        @Id
        @GeneratedValue
        UUID id;
    }

    @Entity(name = "tabular")
    static class Tabular {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "rows")
        @TableGenerator(name = "rows", table = "row_numbers", pkColumnValue = "t")
        long id;
    }

    @Test
    void automaticSequence() {
        assertThat(Scan.of(Automatic.class).schema().sequences())
                .containsExactly(sequence("automatic_seq").incrementingBy(50));
    }

    @Test
    void configuredSequence() {
        assertThat(Scan.of(Configured.class).schema().sequences())
                .containsExactly(sequence("number_seq").startingWith(1000).incrementingBy(20));
    }

    @Test
    void sequenceOfAnotherSchemaCountingDown() {
        assertThat(Scan.of(Downward.class).schema().sequences())
                .containsExactly(sequence("counters.down").incrementingBy(-1));
        assertThat(Scan.of(Downward.class).schema().namespaces()).containsExactly("counters");
    }

    @Test
    @EdgeCase(98)
    void identifiersMadeInJavaNeedNothing() {
        assertThat(Scan.of(Universal.class).schema().sequences()).isEmpty();
    }

    @Test
    void tableOfNumbersWithANoteAboutItsRow() {
        Scan scan = Scan.of(Tabular.class);

        assertThat(scan.table("row_numbers"))
                .isEqualTo(table(
                        "row_numbers",
                        column("next_val", bigint()),
                        column("sequence_name", varchar(255)).notNull(),
                        primaryKey("row_numbers_pkey", "sequence_name")));
        assertThat(scan.findings())
                .containsExactly("table row_numbers: Hibernate's own export fills it with: insert into"
                        + " row_numbers(sequence_name, next_val) values ('t',0)");
    }

    @Test
    void generatorThatWantsItsContainer() {
        assertThat(Scan.of(Contained.class).model().findings()).anySatisfy(it -> {
            assertThat(it.kind()).isEqualTo(Finding.Kind.UNKNOWN);
            assertThat(it.subject()).isEqualTo("entity " + Contained.class.getName());
            assertThat(it.message())
                    .contains("there is no container here")
                    .contains("create that in a revision of your own");
        });
    }

    /** A sequence whose numbers something else is to have a say in. */
    public static class ContainedGenerator extends SequenceStyleGenerator {
        private static final long serialVersionUID = 1L;

        public ContainedGenerator() {
            throw new HibernateException("there is no container here");
        }
    }

    @Entity(name = "contained")
    static class Contained {
        @Id
        @GeneratedValue(generator = "contained")
        @SuppressWarnings("deprecation") // the only way to a generator whose refusal Hibernate keeps to itself
        @GenericGenerator(name = "contained", type = ContainedGenerator.class)
        long id;
    }
}
