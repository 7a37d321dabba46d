// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.reconcile.TypeTolerance;
import dev.aludel.schema.BasicType;
import dev.aludel.schema.CharacterType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnValue;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.NumericType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.schema.TemporalType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How much speaks for two things being one under two names: points out of 100, with the reasons. It decides only whether,
 * and in which order, a person is asked.
 *
 * <p>Columns of one table: up to 35 for the name, if at least half of it is alike; 20 for the same type (5 for one of the
 * same family); 15 for the same place among the columns that both sides have; 20 for the same constraints and indexes, if
 * there are any; 5 each for the same nullability and the same kind of value. From 45 on it is asked: another name in
 * another place needs more than its type to look like a rename. Where PostgreSQL couldn't convert the values, nothing is.
 *
 * <p>Tables: up to 70 for the share of equal columns, up to 20 for the name, 10 for the same primary key; asked from 50
 * on. Sequences: 60 for the same numbers, up to 40 for the name; asked from 60 on.
 *
 * <p>What only the database has stays in either case, and may be another application's; there it takes more. A column needs
 * a name that is alike, the same constraints and indexes, or a value in every row that the entities would not give. A table
 * needs 65 points, and a name that is alike or four equal columns: {@code id} and {@code name} many tables have.
 *
 * @param points the points
 * @param weight whether they are enough to ask
 * @param reasons what gave them, in a few words each
 */
record RenameScore(int points, Weight weight, List<String> reasons) {

    /** What points are good for. */
    enum Weight {
        /** Two things. */
        NONE,
        /** Two things by all that is known, though a person may know better: told, and offered where it is asked anyway. */
        POSSIBLE,
        /** One thing perhaps: asked where it would go. */
        PROPOSED,
        /** One thing, by more than what many things have in common: asked where it would stay, too. */
        STRIKING
    }

    private static final int LEAST_FOR_COLUMN = 45;

    /** The same type, nullability and kind of value. */
    private static final int POSSIBLE_FOR_COLUMN = 30;

    private static final int LEAST_FOR_TABLE = 50;

    /** Where the table is the database's own. */
    static final int STRIKING_FOR_TABLE = 65;

    /** What a table gets at most for its name and its key. */
    static final int MOST_BESIDE_COLUMNS = 30;

    /** Fewer columns than that, two tables have in common by chance. */
    private static final int TELLING_COLUMNS = 4;

    private static final int LEAST_FOR_SEQUENCE = 60;

    /** Two words of which less is alike have little more in common than any two. */
    private static final int LIKE = 50;

    private static final Set<DataType> NUMBERS =
            Set.of(BasicType.SMALLINT, BasicType.INTEGER, BasicType.BIGINT, BasicType.REAL, BasicType.DOUBLE_PRECISION);

    RenameScore {
        reasons = List.copyOf(reasons);
    }

    private static final RenameScore NONE = new RenameScore(0, Weight.NONE, List.of());

    boolean isProposed() {
        return weight == Weight.PROPOSED || weight == Weight.STRIKING;
    }

    boolean isStriking() {
        return weight == Weight.STRIKING;
    }

    boolean isPossible() {
        return weight != Weight.NONE;
    }

    /** How much speaks for a column of a table in the database being one of the same table in the model. */
    static RenameScore of(Table liveTable, Column live, Table modelTable, Column model) {
        var points = new Points();
        if (TypeTolerance.STORED_ALIKE.same(model.type(), live.type())) {
            points.add(20, "same type " + live.type().sql());
        } else if (family(model.type()) != 0 && family(model.type()) == family(live.type())) {
            points.add(
                    5,
                    "%s can become %s".formatted(live.type().sql(), model.type().sql()));
        } else {
            return NONE;
        }
        points.addIf(live.required() == model.required(), 5, live.required() ? "both not null" : "both nullable");
        points.addIf(sameValue(live, model), 5, "");
        points.addIf(place(liveTable, live, modelTable).equals(place(modelTable, model, liveTable)), 15, "same place");
        Set<String> uses = uses(liveTable, live.name());
        boolean sameUses = !uses.isEmpty() && uses.equals(uses(modelTable, model.name()));
        points.addIf(sameUses, 20, "same constraints and indexes");
        boolean alike = points.name(live.name(), model.name(), 35);
        boolean unfilled = live.required() && live.value() == null;
        return points.weighed(LEAST_FOR_COLUMN, POSSIBLE_FOR_COLUMN).strikingIf(alike || sameUses || unfilled);
    }

    private RenameScore strikingIf(boolean striking) {
        return striking && isProposed() ? new RenameScore(points, Weight.STRIKING, reasons) : this;
    }

    /** Which column that the other side has too it stands behind, and how far. */
    private static List<Integer> place(Table table, Column column, Table other) {
        int shared = 0;
        int behind = 0;
        for (Column each : table.columns()) {
            if (each.equals(column)) {
                break;
            }
            boolean both = other.findColumn(each.name()).isPresent();
            shared += both ? 1 : 0;
            behind = both ? 0 : behind + 1;
        }
        return List.of(shared, behind);
    }

    /** How much speaks for a table in the database being one in the model. */
    static RenameScore of(Table live, Table model) {
        var points = new Points();
        long equal = model.columns().stream().filter(it -> isIn(live, it)).count();
        long all = live.columns().size() + (long) model.columns().size();
        points.add(
                forColumns(equal, all),
                "%d of %d columns equal".formatted(equal, model.columns().size()));
        List<String> key = live.primaryKey().map(PrimaryKey::columns).orElse(List.of());
        points.addIf(key.equals(model.primaryKey().map(PrimaryKey::columns).orElse(List.of())), 10, "same primary key");
        boolean alike = points.name(live.name().name(), model.name().name(), 20);
        return points.weighed(LEAST_FOR_TABLE, LEAST_FOR_TABLE)
                .strikingIf(points.sum >= STRIKING_FOR_TABLE && (alike || equal >= TELLING_COLUMNS));
    }

    /** The points for equal columns, of all that two tables have. */
    static int forColumns(long equal, long all) {
        return (int) (70 * 2 * equal / Math.max(1, all));
    }

    /** How much speaks for a sequence in the database being one in the model. */
    static RenameScore of(Sequence live, Sequence model) {
        if (live.options().increment() != model.options().increment()) {
            return NONE;
        }
        var points = new Points();
        points.add(60, "same step " + live.options().increment());
        points.name(live.name().name(), model.name().name(), 40);
        return points.weighed(LEAST_FOR_SEQUENCE, LEAST_FOR_SEQUENCE);
    }

    private static boolean isIn(Table live, Column model) {
        return live.findColumn(model.name())
                .filter(it -> TypeTolerance.STORED_ALIKE.same(model.type(), it.type()))
                .isPresent();
    }

    private static boolean sameValue(Column live, Column model) {
        ColumnValue one = live.value();
        ColumnValue other = model.value();
        if (one == null || other == null) {
            return Objects.equals(one, other);
        }
        return one.getClass().equals(other.getClass());
    }

    /** The constraints and indexes that a column stands in, with nothing that a rename changes. */
    private static Set<String> uses(Table table, String column) {
        Set<String> uses = new HashSet<>();
        for (Constraint constraint : table.constraints()) {
            if (constraint.columns().contains(column)) {
                String target = constraint instanceof ForeignKey key ? " " + key.target() : "";
                uses.add(constraint.kind() + " " + constraint.columns().size() + target);
            }
        }
        for (Index index : table.indexes()) {
            if (index.columns().contains(column)) {
                uses.add("index " + index.unique() + index.keys().size());
            }
        }
        return uses;
    }

    private static int family(DataType type) {
        if (type instanceof CharacterType || type == BasicType.TEXT) {
            return 1;
        }
        if (type instanceof NumericType || NUMBERS.contains(type)) {
            return 2;
        }
        boolean time = type instanceof TemporalType || type == BasicType.DATE;
        return time ? 3 : 0;
    }

    /** Points as they come up. */
    private static final class Points {

        private final List<String> reasons = new ArrayList<>();

        private int sum;

        void add(int points, String reason) {
            sum += points;
            if (!reason.isEmpty()) {
                reasons.add(reason);
            }
        }

        void addIf(boolean holds, int points, String reason) {
            if (holds) {
                add(points, reason);
            }
        }

        boolean name(String live, String model, int most) {
            int likeness = Names.likeness(live, model);
            if (likeness < LIKE) {
                return false;
            }
            add(most * likeness / 100, likeness == 100 ? "same letters" : "names alike");
            return true;
        }

        RenameScore weighed(int proposed, int possible) {
            if (sum < possible) {
                return NONE;
            }
            return new RenameScore(sum, sum < proposed ? Weight.POSSIBLE : Weight.PROPOSED, reasons);
        }
    }
}
