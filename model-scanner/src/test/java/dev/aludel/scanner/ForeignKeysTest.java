// SPDX-License-Identifier: Apache-2.0
package dev.aludel.scanner;

import static dev.aludel.schema.ForeignKey.foreignKey;
import static dev.aludel.schema.ReferentialAction.CASCADE;
import static dev.aludel.schema.ReferentialAction.SET_NULL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ForeignKey;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.io.Serializable;
import java.util.List;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.junit.jupiter.api.Test;

/** Foreign keys. */
class ForeignKeysTest {

    record TargetId(int z, int a) implements Serializable {}

    @Entity(name = "target")
    @IdClass(TargetId.class)
    static class Target {
        @Id
        int z;

        @Id
        int a;

        @Column(unique = true)
        String code;
    }

    @Entity(name = "single")
    static class Single {
        @Id
        long id;

        @ManyToOne
        Single parent;
    }

    @Entity(name = "source")
    static class Source {
        @Id
        long id;

        @ManyToOne
        Target composite;

        @ManyToOne
        @JoinColumn(name = "code", referencedColumnName = "code")
        Target byCode;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.CASCADE)
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "Source_To_Single"))
        Single cascading;

        @ManyToOne
        @OnDelete(action = OnDeleteAction.SET_NULL)
        Single nulling;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Single without;

        @ManyToOne
        @NotFound(action = NotFoundAction.IGNORE)
        Single perhaps;

        @ManyToOne
        @JoinColumn(
                name = "own_id",
                foreignKey =
                        @jakarta.persistence.ForeignKey(
                                name = "own",
                                foreignKeyDefinition = "foreign key (own_id) references single (id) on delete set null"
                                        + " deferrable initially deferred"))
        Single own;
    }

    @Test
    @EdgeCase({164, 165, 166})
    void everyKind() {
        Scan scan = Scan.of(Source.class, Single.class, Target.class);

        assertThat(scan.table("source").constraints(ForeignKey.class))
                .containsExactlyInAnyOrder(
                        foreignKey("source_composite_a_composite_z_fkey", "composite_a", "composite_z")
                                .references("target", "a", "z"),
                        foreignKey("source_code_fkey", "code").references("target", "code"),
                        foreignKey("source_to_single", "cascading_id")
                                .references("single", "id")
                                .onDelete(CASCADE),
                        foreignKey("source_nulling_id_fkey", "nulling_id")
                                .references("single", "id")
                                .onDelete(SET_NULL),
                        foreignKey("own", "own_id")
                                .references("single", "id")
                                .onDelete(SET_NULL)
                                .deferred(Deferrability.INITIALLY_DEFERRED));
        assertThat(scan.unnamed())
                .contains("constraint source.source_nulling_id_fkey")
                .doesNotContain("constraint source.own", "constraint source.source_to_single");
        assertThat(scan.findings())
                .containsExactly("foreign key over [own_id] of table source: is taken from its definition: foreign key"
                        + " (own_id) references single (id) on delete set null deferrable initially deferred");
    }

    @Test
    void toItself() {
        assertThat(Scan.of(Single.class).table().constraints(ForeignKey.class))
                .containsExactly(
                        foreignKey("single_parent_id_fkey", "parent_id").references("single", "id"));
    }

    @Test
    void columnsOfACompositeKeyAreToldApart() {
        Scan scan = Scan.of(Source.class, Single.class, Target.class);

        assertThat(List.of(scan.origin("source", "composite_a"), scan.origin("source", "composite_z")))
                .containsExactlyInAnyOrder(
                        "ForeignKeysTest$Source.composite[0]", "ForeignKeysTest$Source.composite[1]");
    }
}
