// SPDX-License-Identifier: Apache-2.0
package dev.aludel.codegen;

import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnDefault;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.StorageParameter;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.TemporalType;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.Validity;
import dev.aludel.schema.VerbatimType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Values of the schema model, every component of them at random, hostile texts among them. */
final class RandomParts {

    private static final List<String> WORDS = List.of(
            "id",
            "x",
            "users",
            "email",
            "user_id",
            "created_at",
            "shipping_address",
            "order_lines",
            "a_name_that_is_rather_long_for_a_column",
            "as_long_as_postgresql_allows_names_to_be_which_is_sixty_three_b");

    private final Random random;

    private final boolean hostile;

    RandomParts(long seed, boolean hostile) {
        this.random = new Random(seed);
        this.hostile = hostile;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> values) {
        return values.get(below(values.size()));
    }

    <T> T oneOf(List<Supplier<T>> makers) {
        return one(makers).get();
    }

    <T> @Nullable T maybe(Supplier<T> maker) {
        return random.nextBoolean() ? maker.get() : null;
    }

    <T> List<T> some(int least, int most, Supplier<T> maker) {
        List<T> values = new ArrayList<>();
        int count = least + below(most - least + 1);
        for (int i = 0; i < count; i++) {
            values.add(maker.get());
        }
        return values;
    }

    String name() {
        return hostile && below(6) == 0 ? Hostile.name(one(Hostile.TEXTS)) : one(WORDS);
    }

    String text() {
        if (hostile && below(3) == 0) {
            return one(Hostile.TEXTS);
        }
        return String.join(" ", some(1, 3, () -> one(WORDS))) + more();
    }

    private String more() {
        return below(4) == 0 ? " " + String.join(" ", some(1, 20, () -> one(WORDS))) : "";
    }

    QualifiedName qualified() {
        return new QualifiedName(below(4) == 0 ? name() : null, name());
    }

    DataType type() {
        return oneOf(List.of(
                () -> one(List.of(BasicType.values())),
                () -> new CharacterType(one(List.of(CharacterType.Kind.values())), maybe(() -> 1 + below(500))),
                () -> new NumericType(maybe(() -> 1 + below(30)), below(5)),
                () -> new TemporalType(one(List.of(TemporalType.Kind.values())), maybe(() -> below(7))),
                () -> type().array(),
                () -> new VerbatimType(below(2) == 0 ? "public.citext" : text())));
    }

    SequenceOptions numbers() {
        BasicType type = one(List.of(BasicType.SMALLINT, BasicType.INTEGER, BasicType.BIGINT));
        SequenceOptions usual = SequenceOptions.defaults(type, one(List.of(1L, -1L, 50L)));
        return below(2) == 0
                ? usual
                : new SequenceOptions(
                        type,
                        one(List.of(usual.start(), 1000L, -5_000_000_000L)),
                        usual.increment(),
                        one(List.of(usual.minimum(), -7L)),
                        one(List.of(usual.maximum(), 5_000_000_000L)),
                        one(List.of(1L, 20L)),
                        random.nextBoolean());
    }

    ColumnDefault defaultValue() {
        return oneOf(List.of(
                () -> ColumnDefault.literal(text()),
                () -> new ColumnDefault(
                        one(List.of("5", "-5", "0", "-0", "007", "3000000000", "true", "false", "1.5"))),
                () -> new ColumnDefault(one(List.of("now()", "'a' || 'b'", "'x'::text", "99999999999999999999"))),
                () -> new ColumnDefault(text())));
    }

    private ColumnValue value() {
        return oneOf(List.of(
                this::defaultValue,
                this::defaultValue,
                () -> new Identity(random.nextBoolean(), numbers()),
                () -> new GeneratedValue(text(), random.nextBoolean())));
    }

    Column column() {
        return column(name());
    }

    Column column(String name) {
        return new Column(
                name,
                type(),
                below(6) == 0 ? qualified() : null,
                random.nextBoolean(),
                maybe(this::value),
                below(4) == 0 ? text() : null,
                below(5) == 0 ? defaultValue() : null);
    }

    List<String> names() {
        return some(1, 3, this::name);
    }

    Constraint constraint() {
        return constraint(name());
    }

    Constraint constraint(String name) {
        Deferrability when = one(List.of(Deferrability.values()));
        List<String> columns = names();
        List<ReferentialAction> actions = List.of(ReferentialAction.values());
        String comment = below(5) == 0 ? text() : null;
        Validity validity = below(4) == 0 ? one(List.of(Validity.values())) : null;
        return oneOf(List.of(
                () -> new PrimaryKey(name, columns, when, some(0, 1, this::name), comment, storage()),
                () -> new UniqueKey(
                        name, columns, random.nextBoolean(), when, some(0, 1, this::name), comment, storage()),
                () -> new ForeignKey(
                        name,
                        columns,
                        qualified(),
                        some(columns.size(), columns.size(), this::name),
                        one(actions),
                        one(actions),
                        new ForeignKeyOptions(when, random.nextBoolean(), some(0, 1, this::name), validity, comment)),
                () -> new CheckConstraint(name, text(), random.nextBoolean(), validity, comment),
                () -> new ExclusionConstraint(name, text(), some(0, 2, this::name), comment)));
    }

    Index index() {
        return index(name());
    }

    Index index(String name) {
        return new Index(
                name,
                below(2) == 0 ? some(1, 4, () -> IndexKey.key(name())) : some(1, 3, this::key),
                random.nextBoolean(),
                one(List.of("btree", "btree", "gin", "hash")),
                some(0, 2, this::name),
                below(3) == 0 ? text() : null,
                new IndexOptions(below(5) == 0, storage(), below(5) == 0 ? text() : null));
    }

    private IndexKey key() {
        boolean expression = below(3) == 0;
        return new IndexKey(
                expression ? text() : name(),
                expression,
                random.nextBoolean(),
                random.nextBoolean(),
                below(4) == 0 ? one(List.of("text_pattern_ops", "\"Odd\".ops")) : null,
                below(4) == 0 ? one(List.of("\"C\"", "\"Odd\".\"sort\"")) : null);
    }

    Table table() {
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        List<Index> indexes = new ArrayList<>();
        int count = below(8);
        for (int i = 0; i < count; i++) {
            columns.add(column("c" + i));
        }
        count = below(4);
        for (int i = 0; i < count; i++) {
            constraints.add(constraint("r" + i));
            indexes.add(index("i" + i));
        }
        return new Table(qualified(), columns, constraints, indexes, below(3) == 0 ? text() : null, options(null));
    }

    private List<StorageParameter> storage() {
        return below(4) == 0 ? some(0, 2, () -> new StorageParameter(name(), text())) : List.of();
    }

    /** Options of a table, divided among partitions as the text says. */
    TableOptions options(@Nullable String partitioning) {
        return new TableOptions(below(4) == 0, storage(), partitioning == null ? maybe(this::text) : partitioning);
    }

    EnumType enumType() {
        List<String> labels = some(0, 4, this::name).stream().distinct().toList();
        return new EnumType(qualified(), labels, below(2) == 0);
    }

    Sequence sequence() {
        return new Sequence(qualified(), numbers(), maybe(() -> new ColumnName(qualified(), name())));
    }
}
