// SPDX-License-Identifier: Apache-2.0
package dev.aludel.operation;

import static dev.aludel.operation.Shop.SCHEMA;
import static dev.aludel.schema.DataType.integer;
import static dev.aludel.schema.Sequence.sequence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import org.junit.jupiter.api.Test;

class SequenceAndSchemaOperationsTest {

    private static final Sequence NUMBERS = sequence("order_numbers");

    @Test
    void createSequence() {
        assertThat(created(sequence("s"))).isEqualTo("CREATE SEQUENCE s");
        assertThat(created(sequence("audit.s")
                        .as(integer())
                        .startingWith(5)
                        .incrementingBy(50)
                        .caching(20)
                        .cycling()))
                .isEqualTo("CREATE SEQUENCE audit.s AS integer INCREMENT BY 50 START WITH 5 CACHE 20 CYCLE");
        assertThat(created(sequence("s").incrementingBy(-1)))
                .isEqualTo("CREATE SEQUENCE s INCREMENT BY -1 MINVALUE -9223372036854775808 MAXVALUE -1 START WITH -1");
        assertThat(created(sequence("s").between(10, 20).startingWith(10).ownedBy("users", "age")))
                .isEqualTo("CREATE SEQUENCE s MINVALUE 10 MAXVALUE 20 START WITH 10 OWNED BY users.age");
    }

    private static String created(Sequence sequence) {
        return Trial.sql(SCHEMA, new CreateSequence(sequence));
    }

    @Test
    void alterSequence() {
        assertThat(altered(NUMBERS.incrementingBy(50))).isEqualTo("ALTER SEQUENCE order_numbers INCREMENT BY 50");
        assertThat(altered(NUMBERS.as(integer()))).isEqualTo("ALTER SEQUENCE order_numbers AS integer");
        assertThat(altered(NUMBERS.ownedBy("users", "id"))).isEqualTo("ALTER SEQUENCE order_numbers OWNED BY users.id");
        assertThat(Trial.sql(new AlterSequence(NUMBERS.ownedBy("users", "id"), NUMBERS)))
                .isEqualTo("ALTER SEQUENCE order_numbers OWNED BY NONE");
        assertThat(altered(NUMBERS)).isEmpty();
    }

    @Test
    void aSequenceThatStandsOutsideOfBoundsAheadOfItGoesThere() {
        assertThat(altered(NUMBERS.between(100, 200).startingWith(110))).isEqualTo("""
                        SELECT setval('order_numbers', 110, false) FROM order_numbers WHERE last_value < 100;
                        ALTER SEQUENCE order_numbers MINVALUE 100 MAXVALUE 200 START WITH 110""");
        Sequence down = NUMBERS.incrementingBy(-1);
        assertThat(Trial.sql(new AlterSequence(down, down.between(-200, -100).startingWith(-100))))
                .isEqualTo("""
                        SELECT setval('order_numbers', -100, false) FROM order_numbers WHERE last_value > -100;
                        ALTER SEQUENCE order_numbers MINVALUE -200 MAXVALUE -100 START WITH -100""");
    }

    private static String altered(Sequence to) {
        return Trial.sql(SCHEMA, new AlterSequence(NUMBERS, to));
    }

    @Test
    void renameSequence() {
        var rename = new RenameSequence(NUMBERS.name(), QualifiedName.of("Numbers"));

        assertThat(Trial.sql(SCHEMA, rename)).isEqualTo("ALTER SEQUENCE order_numbers RENAME TO \"Numbers\"");
        assertThat(Trial.sql(SCHEMA, new RenameSequence(NUMBERS.name(), new QualifiedName("audit", "n"))))
                .isEqualTo("""
                        ALTER SEQUENCE order_numbers SET SCHEMA audit;
                        ALTER SEQUENCE audit.order_numbers RENAME TO n""");
        assertThatThrownBy(() -> new RenameSequence(NUMBERS.name(), QualifiedName.of("age_seq")).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("there is a sequence age_seq already");
    }

    @Test
    void dropSequence() {
        var drop = new DropSequence(NUMBERS.name(), NUMBERS);

        assertThat(Trial.sql(SCHEMA, drop)).isEqualTo("DROP SEQUENCE order_numbers");
        assertThat(drop.hazards()).extracting(Hazard::kind).containsExactly(Hazard.Kind.DELETES_DATA);
        assertThat(new DropSequence(NUMBERS.name(), null).resolvedAgainst(SCHEMA))
                .isEqualTo(drop);
        assertThatThrownBy(() -> new DropSequence(QualifiedName.of("x"), null).applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class)
                .hasMessageContaining("drop sequence x: there is no sequence x");
    }

    @Test
    void schemas() {
        assertThat(Trial.sql(SCHEMA, new CreateSchema("; drop table users")))
                .isEqualTo("CREATE SCHEMA \"; drop table users\"");
        assertThat(Trial.sql(SCHEMA, new DropSchema("audit"))).isEqualTo("DROP SCHEMA audit");
        assertThatThrownBy(() -> new CreateSchema("audit").applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class);
        assertThatThrownBy(() -> new DropSchema("nothing").applyTo(SCHEMA))
                .isInstanceOf(InapplicableOperationException.class);
    }
}
