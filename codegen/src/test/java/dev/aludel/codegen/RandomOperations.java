// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddConstraint;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.AlterColumn;
import dev.aludel.operation.AlterEnum;
import dev.aludel.operation.AlterIndex;
import dev.aludel.operation.AlterSequence;
import dev.aludel.operation.AlterTable;
import dev.aludel.operation.Batch;
import dev.aludel.operation.BatchPace;
import dev.aludel.operation.BatchRows;
import dev.aludel.operation.BatchWork;
import dev.aludel.operation.ChangeOwner;
import dev.aludel.operation.CommentOnTable;
import dev.aludel.operation.CreateEnum;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateView;
import dev.aludel.operation.DatabaseOnly;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropEnum;
import dev.aludel.operation.DropEnumValue;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.DropView;
import dev.aludel.operation.Execute;
import dev.aludel.operation.Irreversible;
import dev.aludel.operation.Operation;
import dev.aludel.operation.OutsideTransaction;
import dev.aludel.operation.Plan;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameEnum;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.StorageChange;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.EnumValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.View;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Operations of every kind that can be written, at random from a seed. */
final class RandomOperations {

    private static final List<Object> PARAMETERS = List.of(
            "text",
            "it's \"quoted\" \\ $",
            true,
            5,
            Long.MIN_VALUE,
            (short) -3,
            (byte) 7,
            1.5,
            Double.NaN,
            Float.NEGATIVE_INFINITY,
            new BigDecimal("1.50"),
            BigInteger.TEN.pow(30),
            UUID.fromString("6f1c1c53-5c52-4b04-a1f0-5bd0f3d6d2a8"),
            LocalDate.of(2026, 11, 22),
            LocalTime.of(14, 31),
            LocalDateTime.of(2026, 11, 22, 14, 31),
            OffsetDateTime.parse("2026-11-22T14:31:57+02:00"),
            Instant.parse("2026-11-22T14:31:57Z"));

    private final Map<Class<? extends Operation>, Supplier<Operation>> makers = new LinkedHashMap<>();

    private final RandomParts parts;

    RandomOperations(long seed, boolean hostile) {
        parts = new RandomParts(seed, hostile);
        makers.put(CreateSchema.class, () -> new CreateSchema(parts.name()));
        makers.put(DropSchema.class, () -> new DropSchema(parts.name()));
        makers.put(
                CreateSequence.class,
                () -> new CreateSequence(
                        parts.sequence(), parts.some(0, 2, () -> new ColumnName(parts.qualified(), parts.name()))));
        makers.put(AlterSequence.class, this::alterSequence);
        makers.put(RenameSequence.class, () -> new RenameSequence(parts.qualified(), parts.qualified()));
        makers.put(DropSequence.class, this::dropSequence);
        makers.put(CreateTable.class, () -> new CreateTable(parts.table()));
        makers.put(
                RenameTable.class,
                () -> new RenameTable(parts.qualified(), new QualifiedName("elsewhere", parts.name())));
        makers.put(DropTable.class, this::dropTable);
        makers.put(
                CommentOnTable.class,
                () -> new CommentOnTable(parts.qualified(), parts.maybe(parts::text), parts.maybe(parts::text)));
        makers.put(AlterTable.class, () -> {
            String rule = parts.text();
            return new AlterTable(parts.qualified(), parts.options(rule), parts.options(rule));
        });
        makers.put(CreateView.class, () -> new CreateView(view()));
        makers.put(DropView.class, () -> {
            View view = view();
            return new DropView(view.name(), parts.maybe(() -> view));
        });
        putEnums();
        putParts();
        makers.put(Execute.class, this::execute);
        makers.put(DatabaseOnly.class, () -> new DatabaseOnly(parts.some(0, 3, this::operation)));
        makers.put(OutsideTransaction.class, () -> new OutsideTransaction(parts.some(0, 3, this::operation)));
        makers.put(Batch.class, () -> new Batch(parts.text(), batchRows(), batchWork(), parts.maybe(this::batchWork)));
        makers.put(ChangeOwner.class, this::changeOwner);
        makers.put(Irreversible.class, () -> new Irreversible(parts.text()));
    }

    Map<Class<? extends Operation>, Supplier<Operation>> makers() {
        return makers;
    }

    Operation operation() {
        return parts.one(List.copyOf(makers.values())).get();
    }

    Plan plan() {
        return new Plan(parts.some(0, 12, this::operation));
    }

    private void putEnums() {
        makers.put(CreateEnum.class, () -> new CreateEnum(parts.enumType()));
        makers.put(AddEnumValue.class, this::addEnumValue);
        makers.put(
                DropEnumValue.class,
                () -> new DropEnumValue(
                        parts.enumType(),
                        new EnumValue(parts.name(), parts.maybe(parts::name)),
                        parts.some(0, 2, parts::table)));
        makers.put(AlterEnum.class, () -> {
            EnumType from = parts.enumType();
            return new AlterEnum(from, parts.enumType().named(from.name()), parts.some(0, 2, parts::table));
        });
        makers.put(RenameEnum.class, () -> new RenameEnum(parts.qualified(), parts.qualified()));
        makers.put(RenameEnumValue.class, () -> new RenameEnumValue(parts.qualified(), parts.name(), parts.name()));
        makers.put(DropEnum.class, () -> {
            EnumType type = parts.enumType();
            return new DropEnum(type.name(), parts.maybe(() -> type));
        });
    }

    private Operation addEnumValue() {
        EnumType type = parts.enumType();
        var value = new EnumValue(parts.name(), parts.maybe(parts::name));
        return parts.below(2) == 0
                ? new AddEnumValue(type.name(), value, null, List.of())
                : new AddEnumValue(type.name(), value, type, parts.some(0, 2, parts::table));
    }

    private void putParts() {
        makers.put(AddColumn.class, () -> new AddColumn(parts.qualified(), parts.column()));
        makers.put(AlterColumn.class, () -> {
            String name = parts.name();
            return new AlterColumn(parts.qualified(), parts.column(name), parts.column(name), parts.maybe(parts::text));
        });
        makers.put(RenameColumn.class, () -> new RenameColumn(parts.qualified(), parts.name(), parts.name()));
        makers.put(DropColumn.class, () -> {
            Column column = parts.column();
            return new DropColumn(parts.qualified(), column.name(), parts.maybe(() -> column));
        });
        makers.put(AddConstraint.class, () -> new AddConstraint(parts.qualified(), parts.constraint()));
        makers.put(RenameConstraint.class, () -> new RenameConstraint(parts.qualified(), parts.name(), parts.name()));
        makers.put(DropConstraint.class, () -> {
            Constraint constraint = parts.constraint();
            return new DropConstraint(parts.qualified(), constraint.name(), parts.maybe(() -> constraint));
        });
        makers.put(CreateIndex.class, () -> new CreateIndex(parts.qualified(), parts.index()));
        makers.put(
                AlterIndex.class,
                () -> new AlterIndex(parts.qualified(), parts.name(), parts.some(0, 2, this::storageChange)));
        makers.put(RenameIndex.class, () -> new RenameIndex(parts.qualified(), parts.name(), parts.name()));
        makers.put(DropIndex.class, () -> {
            Index index = parts.index();
            return new DropIndex(parts.qualified(), index.name(), parts.maybe(() -> index));
        });
    }

    private StorageChange storageChange() {
        return new StorageChange(parts.name(), parts.maybe(parts::text), parts.maybe(parts::text));
    }

    private View view() {
        return new View(
                parts.qualified(),
                parts.oneOf(List.of(parts::text, () -> "SELECT id,\n       name\n  FROM users u; -- \"all\";")));
    }

    private Operation alterSequence() {
        Sequence from = parts.sequence();
        SequenceOptions numbers = parts.numbers();
        return new AlterSequence(from, from.with(numbers));
    }

    private Operation dropSequence() {
        Sequence sequence = parts.sequence();
        return new DropSequence(sequence.name(), parts.maybe(() -> sequence));
    }

    private Operation dropTable() {
        Table table = parts.table();
        return new DropTable(table.name(), parts.maybe(() -> table));
    }

    private Operation execute() {
        return new Execute(
                parts.oneOf(List.of(
                        parts::text,
                        () -> "UPDATE users\n   SET email = lower(email)\n WHERE email <> lower(email)",
                        () -> String.join("\n", parts.some(2, 5, parts::text)))),
                parts.below(3) == 0 ? parts.some(0, 4, () -> parts.one(PARAMETERS)) : List.of(),
                parts.below(3) == 0 ? parts.some(0, 2, this::operation) : null);
    }

    private BatchRows batchRows() {
        var pace = new BatchPace(
                1 + parts.below(1_000_000), Duration.ofMillis(parts.below(2) * 1_500L), parts.below(2) * 10_000);
        return new BatchRows(
                parts.qualified(), parts.some(0, 2, parts::name), parts.below(3) == 0 ? BatchPace.usual() : pace);
    }

    private BatchWork batchWork() {
        return parts.oneOf(List.of(
                () -> new BatchWork.Update(parts.text(), parts.maybe(parts::text)),
                () -> new BatchWork.Delete(parts.maybe(parts::text)),
                () -> new BatchWork.Sql(parts.text() + "{rows}" + parts.text())));
    }

    private Operation changeOwner() {
        ObjectKey.Kind kind = parts.one(List.of(ObjectKey.Kind.values()));
        ObjectKey key = switch (kind) {
            case SCHEMA -> ObjectKey.namespace(parts.name());
            case ENUM, SEQUENCE, TABLE, TABLE_COMMENT, VIEW -> new ObjectKey(kind, parts.qualified(), null);
            default -> ObjectKey.part(kind, parts.qualified(), parts.name());
        };
        return new ChangeOwner(key, parts.below(2) == 0);
    }
}
