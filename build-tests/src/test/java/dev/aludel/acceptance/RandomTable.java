// SPDX-License-Identifier: Apache-2.0
package dev.aludel.acceptance;

import static dev.aludel.sql.Quoting.literal;
import static dev.aludel.sql.Quoting.quoted;

import dev.aludel.schema.ArrayType;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Deferrability;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ForeignKeyOptions;
import dev.aludel.schema.GeneratedValue;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;
import dev.aludel.schema.TableOptions;
import dev.aludel.schema.UniqueKey;
import dev.aludel.schema.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Random parts of tables: each method makes one that fits the table as it is. */
final class RandomTable {

    private static final List<String> COMMENTS = List.of(
            "what was bought",
            "it's \"quoted\"",
            "*/ \\u002a/ \"\"\"\nand a second line",
            "größer?",
            "100 %",
            "' || x");

    private final Dice dice;

    private final RandomNames names;

    RandomTable(Dice dice, RandomNames names) {
        this.dice = dice;
        this.names = names;
    }

    /** A table with a key, columns and whatever else; without foreign keys. */
    Table table(QualifiedName name) {
        Table table = new Table(name, List.of(), List.of(), List.of(), comment(), options());
        RandomNames free = columnNames(table);
        if (dice.chance(85)) {
            Column id = Column.column(free.fresh(), RandomTypes.ofKey(dice)).notNull();
            table = table.plus(RandomTypes.isInteger(id.type()) && dice.chance(60) ? identity(id) : id);
        }
        int columns = dice.between(table.columns().isEmpty() ? 1 : 0, 6);
        for (int i = 0; i < columns; i++) {
            table = table.plus(column(free.fresh()));
        }
        if (!table.columns().get(0).required() || dice.chance(90)) {
            table = plus(table, primaryKey(table));
        }
        if (dice.chance(25)) {
            table = plus(table, generated(table));
        }
        for (int i = dice.between(0, 5); i > 0; i--) {
            table = plus(table, dice.chance(30) ? unique(table) : Optional.empty());
            table = plus(table, dice.chance(35) ? check(table) : Optional.empty());
            table = plus(table, dice.chance(6) ? exclusion(table) : Optional.empty());
            table = plus(table, dice.chance(45) ? index(table) : Optional.empty());
        }
        return table;
    }

    /** How its rows are kept; only tables without foreign keys from or to them stay unlogged. */
    TableOptions options() {
        TableOptions options = dice.chance(10) ? TableOptions.options().withoutLog() : TableOptions.NONE;
        if (dice.chance(12)) {
            options = options.with("fillfactor", dice.of("70", "85", "100"));
        }
        return dice.chance(8) ? options.with("autovacuum_enabled", dice.of("off", "true")) : options;
    }

    static Table plus(Table table, Optional<? extends dev.aludel.schema.TableElement> element) {
        return element.isPresent() ? table.plus(element.get()) : table;
    }

    /** Names that no column of the table has. */
    RandomNames columnNames(Table table) {
        var free = new RandomNames(dice, names.hostility());
        table.columns().forEach(it -> free.take(it.name()));
        return free;
    }

    Column column(String name) {
        DataType type = RandomTypes.any(dice);
        Column column = Column.column(name, type);
        if (dice.chance(40)) {
            column = column.notNull();
        }
        if (dice.chance(35)) {
            column = column.defaultsToSql(RandomTypes.value(dice, type));
        }
        if (RandomTypes.isText(type) && dice.chance(10)) {
            column = column.collated(RandomTypes.collation(dice));
        }
        return column.comment(dice.chance(12) ? comment() : null);
    }

    Column identity(Column column) {
        Column plain = dice.chance(25) ? column.identityAlways() : column.identity();
        if (dice.chance(80)) {
            return plain;
        }
        var type = (BasicType) column.type();
        SequenceOptions numbers = SequenceOptions.defaults(type, dice.of(1, 5, 50, -1));
        return column.identity(dice.chance(50) ? numbers.caching(10) : numbers.startingWith(numbers.start() * 100));
    }

    @Nullable
    String comment() {
        return dice.chance(25) ? dice.pick(COMMENTS) : null;
    }

    Optional<PrimaryKey> primaryKey(Table table) {
        List<String> columns = keyColumns(table);
        if (columns.isEmpty() || table.primaryKey().isPresent()) {
            return Optional.empty();
        }
        List<String> chosen = dice.chance(75) ? columns.subList(0, 1) : dice.some(columns, 3);
        var key = PrimaryKey.primaryKey(name(table, "pkey"), chosen.toArray(String[]::new));
        PrimaryKey remarked = key.deferred(deferrability(5)).comment(remark());
        return Optional.of(dice.chance(8) ? remarked.with("fillfactor", dice.of("70", "90")) : remarked);
    }

    Optional<UniqueKey> unique(Table table) {
        List<String> columns = keyColumns(table);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        List<String> chosen = dice.some(columns, 3);
        boolean there = table.constraints().stream()
                .anyMatch(it -> it.columns().size() == chosen.size()
                        && it.columns().containsAll(chosen)
                        && !(it instanceof ForeignKey));
        if (there) {
            return Optional.empty();
        }
        UniqueKey key = UniqueKey.unique(name(table, "key"), chosen.toArray(String[]::new))
                .deferred(deferrability(15))
                .comment(remark());
        List<String> others = table.columns().stream()
                .map(Column::name)
                .filter(it -> !chosen.contains(it))
                .toList();
        key = others.isEmpty() || dice.chance(90) ? key : key.including(dice.pick(others));
        key = dice.chance(8) ? key.with("deduplicate_items", "off") : key;
        return Optional.of(dice.chance(15) ? key.withNullsNotDistinct() : key);
    }

    private List<String> keyColumns(Table table) {
        return table.columns().stream()
                .filter(it -> RandomTypes.isOrdered(it.type()) && !(it.value() instanceof GeneratedValue))
                .map(Column::name)
                .toList();
    }

    Optional<CheckConstraint> check(Table table) {
        if (table.columns().isEmpty()) {
            return Optional.empty();
        }
        Column first = dice.pick(table.columns());
        String condition = RandomTypes.condition(dice, first.name(), first.type());
        List<Column> like = table.columns().stream()
                .filter(it -> !it.isRetyped(first) && RandomTypes.isOrdered(it.type()) && !it.equals(first))
                .toList();
        if (!like.isEmpty() && dice.chance(30)) {
            condition = "%s is distinct from %s or %s"
                    .formatted(quoted(first.name()), quoted(dice.pick(like).name()), "(" + condition + ")");
        }
        CheckConstraint check = CheckConstraint.check(name(table, "check"), condition)
                .unchecked(validity())
                .comment(remark());
        return Optional.of(dice.chance(8) ? check.withNoInherit() : check);
    }

    /** One that no rows break, since nobody can ask before it is made whether those that are there do. */
    Optional<ExclusionConstraint> exclusion(Table table) {
        List<String> columns = keyColumns(table);
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        String column = dice.pick(columns);
        return Optional.of(ExclusionConstraint.exclude(
                        name(table, "excl"),
                        "exclude using btree (%1$s with =) where (%1$s is null and %1$s is not null)"
                                .formatted(quoted(column)),
                        column)
                .comment(remark()));
    }

    /** Checks and foreign keys of old rows that nobody has looked at. */
    private @Nullable Validity validity() {
        return dice.chance(10) ? Validity.NOT_VALID : null;
    }

    private @Nullable String remark() {
        return dice.chance(40) ? comment() : null;
    }

    Optional<Index> index(Table table) {
        List<Column> ordered = table.columns().stream()
                .filter(it -> RandomTypes.isOrdered(it.type()))
                .toList();
        if (ordered.isEmpty()) {
            return Optional.empty();
        }
        if (dice.chance(15)) {
            return special(table);
        }
        List<IndexKey> keys = new ArrayList<>();
        for (Column column : dice.some(ordered, 3)) {
            keys.add(key(column));
        }
        Index index = Index.index(name(table, "idx"), keys.toArray(IndexKey[]::new));
        if (dice.chance(20)) {
            index = index.withUnique();
            index = dice.chance(20) ? index.withNullsNotDistinct() : index;
        }
        if (dice.chance(20)) {
            Column column = dice.pick(table.columns());
            index = index.where(RandomTypes.condition(dice, column.name(), column.type()));
        }
        index = dice.chance(8) ? index.with("fillfactor", dice.of("70", "90")) : index;
        index = index.comment(remark());
        return Optional.of(
                dice.chance(15) ? index.including(dice.pick(table.columns()).name()) : index);
    }

    private IndexKey key(Column column) {
        String expression = dice.chance(20) ? RandomTypes.indexed(dice, column.name(), column.type()) : "";
        IndexKey key = expression.isEmpty() ? IndexKey.key(column.name()) : IndexKey.keyExpression(expression);
        if (dice.chance(10) && expression.isEmpty() && column.type() == BasicType.TEXT) {
            key = key.using("text_pattern_ops");
        }
        if (dice.chance(10) && RandomTypes.isText(column.type())) {
            key = key.collate("\"C\"");
        }
        if (dice.chance(25)) {
            key = key.desc();
        }
        return dice.chance(15) ? (dice.chance(50) ? key.withNullsFirst() : key.withNullsLast()) : key;
    }

    private Optional<Index> special(Table table) {
        for (Column column : dice.shuffled(table.columns(), it -> true)) {
            if (column.type() == BasicType.JSONB || column.type() instanceof ArrayType) {
                IndexKey key = IndexKey.key(column.name());
                boolean paths = column.type() == BasicType.JSONB && dice.chance(40);
                return Optional.of(Index.index(name(table, "idx"), paths ? key.using("jsonb_path_ops") : key)
                        .using("gin"));
            }
            if (column.type().sql().equals("point") || column.type().sql().equals("int4range")) {
                return Optional.of(
                        Index.index(name(table, "idx"), column.name()).using("gist"));
            }
            if (RandomTypes.isInteger(column.type())) {
                return Optional.of(
                        Index.index(name(table, "idx"), column.name()).using(dice.of("hash", "brin")));
            }
        }
        return Optional.empty();
    }

    /** A column computed from another one. */
    Optional<Column> generated(Table table) {
        for (Column base : dice.shuffled(table.columns(), it -> !(it.value() instanceof GeneratedValue))) {
            String expression = RandomTypes.generated(dice, base.name(), base.type());
            if (!expression.isEmpty()) {
                DataType type = RandomTypes.isText(base.type()) ? DataType.text() : base.type();
                return Optional.of(
                        Column.column(columnNames(table).fresh(), type).generatedAs(expression));
            }
        }
        return Optional.empty();
    }

    /** The table with a foreign key to a key of the schema, over columns that it may get for it. */
    Table withForeignKey(Table table, Schema schema) {
        List<Table> targets = dice.shuffled(schema.tables(), it -> !keys(it).isEmpty());
        if (targets.isEmpty()) {
            return table;
        }
        Table target = targets.get(0);
        List<String> key = dice.pick(keys(target));
        Table wider = table;
        List<String> columns = new ArrayList<>();
        for (String name : key) {
            DataType type = target.findColumn(name).orElseThrow().type();
            Column own = reused(wider, type, columns);
            if (own == null) {
                own = Column.column(columnNames(wider).fresh(name, "id"), type);
                own = dice.chance(30) ? own.notNull() : own;
                wider = wider.plus(own);
            }
            columns.add(own.name());
        }
        var foreignKey = new ForeignKey(
                name(table, "fkey"), columns, target.name(), key, action(), action(), foreignKeyOptions());
        return wider.plus(foreignKey);
    }

    private @Nullable Column reused(Table table, DataType type, List<String> taken) {
        List<Column> free = table.columns().stream()
                .filter(it -> it.type().equals(type) && !taken.contains(it.name()))
                .filter(it -> it.value() == null)
                .toList();
        return free.isEmpty() || dice.chance(60) ? null : dice.pick(free);
    }

    /** What a foreign key may refer to; PostgreSQL can't compare arrays of varchar for one. */
    private static List<List<String>> keys(Table table) {
        return table.constraints().stream()
                .filter(it -> (it instanceof PrimaryKey key && key.deferrability() == Deferrability.NOT_DEFERRABLE)
                        || (it instanceof UniqueKey unique && unique.deferrability() == Deferrability.NOT_DEFERRABLE))
                .filter(it -> it.columns().stream()
                        .noneMatch(name -> table.findColumn(name).orElseThrow().type() instanceof ArrayType))
                .map(it -> List.copyOf(it.columns()))
                .toList();
    }

    private ForeignKeyOptions foreignKeyOptions() {
        ForeignKeyOptions options = ForeignKeyOptions.NONE
                .deferred(deferrability(15))
                .checking(validity())
                .comment(remark());
        return dice.chance(10) ? options.fully() : options;
    }

    ReferentialAction action() {
        return dice.chance(60) ? ReferentialAction.NO_ACTION : dice.of(ReferentialAction.values());
    }

    Deferrability deferrability(int percent) {
        return dice.chance(percent)
                ? dice.of(Deferrability.DEFERRABLE, Deferrability.INITIALLY_DEFERRED)
                : Deferrability.NOT_DEFERRABLE;
    }

    /** A default that takes its numbers from a sequence. */
    static String nextval(QualifiedName sequence) {
        return "nextval(" + literal(quoted(sequence)) + ")";
    }

    String name(Table table, String ending) {
        return names.fresh(table.name().name(), ending);
    }
}
