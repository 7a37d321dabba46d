// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.rename.RenameHint.Pair;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.ObjectKeys;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Why a hint fits nothing: which of its two names is the wrong one, and which name there is instead. */
final class Misfit {

    private static final List<Kind> KINDS = List.of(Kind.COLUMN, Kind.TABLE, Kind.SEQUENCE);

    /** From here on a name is offered: a letter too many, or one at another place. */
    private static final int LIKE = 75;

    private final Set<ObjectKey> live;

    private final Set<ObjectKey> model;

    private final UnaryOperator<ObjectKey> after;

    /**
     * The reasons between a database and a model.
     *
     * @param after what the model calls a table of the database, as far as that is decided
     */
    Misfit(Schema live, Schema model, UnaryOperator<ObjectKey> after) {
        this.live = ObjectKeys.of(live);
        this.model = ObjectKeys.of(model);
        this.after = after;
    }

    /** The reason for a hint. */
    String of(RenameHint hint) {
        Map<Kind, Pair> readings = new LinkedHashMap<>();
        KINDS.forEach(kind -> hint.as(kind).ifPresent(it -> readings.put(kind, it)));
        if (readings.isEmpty()) {
            return "they are not the names of two things of one kind";
        }
        Pair likeliest = readings.values().stream()
                .max(Comparator.comparing(this::sense))
                .orElseThrow();
        return reason(likeliest);
    }

    /** How much of a reading is there. */
    private int sense(Pair pair) {
        int names = (live.contains(pair.from()) ? 4 : 0) + (model.contains(pair.to()) ? 4 : 0);
        boolean tables = pair.from().part() != null
                && (live.contains(ObjectKey.table(pair.from().name()))
                        || model.contains(ObjectKey.table(pair.to().name())));
        return names + (tables ? 2 : 0) + (pair.from().kind() == Kind.TABLE ? 1 : 0);
    }

    private String reason(Pair pair) {
        boolean there = live.contains(pair.from());
        boolean wanted = model.contains(pair.to());
        if (there && wanted) {
            return both(pair);
        }
        if (live.contains(pair.to())
                && model.contains(pair.from())
                && !pair.from().equals(pair.to())) {
            return "it is the wrong way round: the database has %s, the entities have %s"
                    .formatted(pair.to(), pair.from());
        }
        String missing = there ? "" : "the database has no " + pair.from() + offered(pair.from(), live);
        String unwanted = wanted ? "" : "the entities have no " + pair.to() + offered(pair.to(), model);
        return missing + (missing.isEmpty() || unwanted.isEmpty() ? "" : ", and ") + unwanted;
    }

    private String both(Pair pair) {
        if (pair.from().equals(pair.to())) {
            return "both names are the same";
        }
        ObjectKey from = ObjectKey.table(pair.from().name());
        ObjectKey to = ObjectKey.table(pair.to().name());
        if (pair.from().part() != null && !after.apply(from).equals(to)) {
            return "%s and %s are two tables; if they are one, say --rename %s=%s as well"
                    .formatted(Names.of(from), Names.of(to), Names.of(from), Names.of(to));
        }
        return "the entities have " + pair.from() + " as well, so it stays what it is";
    }

    /** The name that is meant, if one is much like it. */
    private static String offered(ObjectKey key, Set<ObjectKey> there) {
        QualifiedName table = key.name();
        return there.stream()
                .filter(it -> it.kind() == key.kind())
                .filter(it -> key.part() == null || it.name().equals(table))
                .filter(it -> likeness(it, key) >= LIKE)
                .max(Comparator.<ObjectKey>comparingInt(it -> likeness(it, key))
                        .thenComparing(Comparator.reverseOrder()))
                .map(it -> " (but " + Names.of(it) + ")")
                .orElse("");
    }

    private static int likeness(ObjectKey one, ObjectKey other) {
        return Names.likeness(
                Objects.requireNonNullElse(one.part(), one.name().toString()),
                Objects.requireNonNullElse(other.part(), other.name().toString()));
    }
}
