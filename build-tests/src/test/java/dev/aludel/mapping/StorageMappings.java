// SPDX-License-Identifier: Apache-2.0
package dev.aludel.mapping;

import dev.aludel.operation.Hazard;
import dev.aludel.test.EdgeCase;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.hibernate.annotations.PartitionKey;

/** Entities that say how their rows are kept: options of tables, columns, constraints and indexes. */
final class StorageMappings {

    private StorageMappings() {}

    static Stream<EntityModel> models() {
        return Stream.of(
                EntityModel.of("options", Tuned.class),
                EntityModel.of("partitioned by range", Measurement.class),
                EntityModel.of("partitioned by list, with a partition key", Sale.class),
                EntityModel.of("partitioned by hash", Scattered.class));
    }

    /** Line 6.6 doesn't read options, so that nothing changes there. */
    static Stream<ModelChange> changes() {
        return Version.getVersionString().startsWith("6.")
                ? Stream.of()
                : Stream.of(
                        ModelChange.of(
                                "options come",
                                EntityModel.of("plain", Plain.class),
                                EntityModel.of("tuned", Tuned.class),
                                Hazard.Kind.FAILS_ON_EXISTING_ROWS),
                        ModelChange.of(
                                "options change",
                                EntityModel.of("tuned", Tuned.class),
                                EntityModel.of("otherwise", Otherwise.class)),
                        ModelChange.of(
                                "options go",
                                EntityModel.of("tuned", Tuned.class),
                                EntityModel.of("plain", Plain.class),
                                Hazard.Kind.FAILS_ON_EXISTING_ROWS),
                        ModelChange.of(
                                "a partitioned table gets columns, a check, a key and an index",
                                EntityModel.of("measurements", Measurement.class),
                                EntityModel.of("more of them", RicherMeasurement.class),
                                Hazard.Kind.FAILS_ON_EXISTING_ROWS));
    }

    @Entity
    @Table(
            name = "tuned",
            options = "with (fillfactor = 70, autovacuum_enabled = off)",
            check = @CheckConstraint(name = "tuned_rank", constraint = "rank > 0", options = "no inherit"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "tuned_name",
                            columnNames = "name",
                            options = "with (fillfactor = 80) deferrable initially deferred"),
            indexes = @Index(name = "tuned_rank_idx", columnList = "rank", options = "with (fillfactor = 60)"))
    @SecondaryTable(name = "tuned_more", options = "with (fillfactor = 50)")
    @EdgeCase(256)
    static class Tuned {
        @Id
        long id;

        @Column(options = "collate \"C\"")
        String name;

        int rank;

        @Column(table = "tuned_more")
        String more;
    }

    @Entity
    @Table(
            name = "tuned",
            options = "with (fillfactor = 90, toast_tuple_target = 512)",
            check = @CheckConstraint(name = "tuned_rank", constraint = "rank > 0"),
            uniqueConstraints =
                    @UniqueConstraint(
                            name = "tuned_name",
                            columnNames = "name",
                            options = "with (fillfactor = 85, deduplicate_items = off) deferrable initially deferred"),
            indexes = @Index(name = "tuned_rank_idx", columnList = "rank", options = "with (fillfactor = 65)"))
    @SecondaryTable(name = "tuned_more")
    static class Otherwise {
        @Id
        long id;

        @Column(options = "collate \"C\"")
        String name;

        int rank;

        @Column(table = "tuned_more")
        String more;
    }

    @Entity
    @Table(
            name = "tuned",
            check = @CheckConstraint(name = "tuned_rank", constraint = "rank > 0"),
            uniqueConstraints = @UniqueConstraint(name = "tuned_name", columnNames = "name"),
            indexes = @Index(name = "tuned_rank_idx", columnList = "rank"))
    @SecondaryTable(name = "tuned_more")
    static class Plain {
        @Id
        long id;

        @Column(options = "collate \"C\"")
        String name;

        int rank;

        @Column(table = "tuned_more")
        String more;
    }

    /** The key of a measurement. */
    record At(LocalDate takenOn, long sensor) {}

    @Entity
    @Table(name = "measurements", options = "Partition by Range (taken_on)")
    @IdClass(At.class)
    @EdgeCase({228, 256})
    static class Measurement {
        @Id
        @Column(name = "taken_on")
        LocalDate takenOn;

        @Id
        long sensor;

        String remark;
    }

    @Entity
    @Table(
            name = "measurements",
            options = "partition by range (\"taken_on\")",
            check = @CheckConstraint(name = "measurements_value", constraint = "value < 1000"),
            uniqueConstraints = @UniqueConstraint(columnNames = {"remark", "taken_on"}),
            indexes = @Index(name = "measurements_remark", columnList = "remark", options = "with (fillfactor = 60)"))
    @IdClass(At.class)
    static class RicherMeasurement {
        @Id
        @Column(name = "taken_on")
        LocalDate takenOn;

        @Id
        long sensor;

        @Column(length = 300)
        String remark;

        int value;
    }

    @Entity
    @Table(name = "sales", options = "partition by list (region)")
    @EdgeCase(229)
    static class Sale {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        @PartitionKey
        String region;

        int amount;
    }

    @Entity
    @Table(name = "scattered", options = "PARTITION BY HASH (id)")
    static class Scattered {
        @Id
        long id;

        String remark;
    }
}
