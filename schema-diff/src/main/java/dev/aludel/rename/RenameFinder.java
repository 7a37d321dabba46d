// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.model.Finding;
import dev.aludel.model.ModelSchema;
import dev.aludel.reconcile.Ownership;
import dev.aludel.schema.Column;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;
import dev.aludel.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds out what was renamed: tables first, then the columns of those that both sides have, then sequences.
 *
 * <p>For each kind in this order: the hints of the command line, which must fit; the former names that the entities state,
 * which may be of the past; what follows from a renamed table. What is left is compared by structure, and whatever looks
 * alike is asked, since a wrong guess loses data in either direction. What only the database has stays, and is asked about
 * only where it is strikingly like something new.
 */
public final class RenameFinder {

    private final ModelSchema model;

    private final Snapshot snapshot;

    private final Schema live;

    private final Ownership ownership;

    private final Looked looked;

    private Decisions decisions = new Decisions(List.of(), RenameChoice.nobody());

    private final List<Finding> findings = new ArrayList<>();

    /**
     * A finder between a model and a database.
     *
     * @param model the model
     * @param live the database as it is
     * @param ownership whose its objects are: what a person said to drop is no candidate
     * @param looked which objects are looked at; others are renamed only by hints
     */
    public RenameFinder(ModelSchema model, Snapshot live, Ownership ownership, Looked looked) {
        this.model = model;
        this.snapshot = live;
        this.live = live.schema();
        this.ownership = ownership;
        this.looked = looked;
    }

    /**
     * What was renamed.
     *
     * @param hints what a person says was renamed, each {@code from=to}
     * @param choice whoever decides about the rest
     * @throws UnknownRenameException if a hint fits nothing
     * @throws UndecidedRenamesException if something may have been renamed and nobody decides
     */
    public Renames find(Collection<String> hints, RenameChoice choice) {
        List<RenameHint> parsed =
                hints.stream().distinct().sorted().map(RenameHint::parse).toList();
        decisions = new Decisions(parsed, choice);
        tables();
        columns();
        sequences();
        decisions.requireAllUsed(new Misfit(live, model.schema(), decisions::after)::of);
        if (!decisions.undecided().isEmpty()) {
            throw new UndecidedRenamesException(decisions.undecided());
        }
        return new Renames(decisions.renames(), RenameSteps.of(decisions.renames(), live, model.schema()), findings);
    }

    private void tables() {
        Sides<Table> sides = new Sides<>(
                keyed(live.tables(), it -> ObjectKey.table(it.name())),
                keyed(model.schema().tables(), it -> ObjectKey.table(it.name())),
                RenameScore::of);
        Map<ObjectKey, ?> sequences = keyed(live.sequences(), it -> ObjectKey.sequence(it.name()));
        for (RenameHint hint : decisions.takeAll(Kind.SCHEMA)) {
            moved(hint, sides.live().keySet(), sides.model().keySet());
            moved(
                    hint,
                    sequences.keySet(),
                    keyed(model.schema().sequences(), it -> ObjectKey.sequence(it.name()))
                            .keySet());
            if (decisions.renames().stream()
                    .noneMatch(it -> hint.from().equals(it.from().name().schema()))) {
                throw new UnknownRenameException(
                        hint.text(), "no table or sequence of that schema is in the other one");
            }
        }
        decisions.takeHints(Kind.TABLE, sides.live().keySet(), sides.model().keySet(), it -> Optional.of(it.to()));
        former(sides, Function.identity());
        decisions.ask(sides.questions(
                gone(sides),
                come(sides).stream()
                        .filter(it -> !snapshot.otherRelations().contains(it.name()))
                        .toList()));
        decisions.ask(sides.questionsAboutKept(LikeTables.among(sides, kept(sides), unasked(sides))));
        noteCase(sides);
    }

    /** Tables that nobody would drop, and others beside them whose names only have other cases: told once. */
    private void noteCase(Sides<Table> sides) {
        List<ObjectKey> beside = come(sides).stream()
                .filter(to -> sides.live().keySet().stream()
                        .anyMatch(from -> !sides.model().containsKey(from)
                                && !ownership.drops(from)
                                && from.name()
                                        .toString()
                                        .equalsIgnoreCase(to.name().toString())))
                .toList();
        if (!beside.isEmpty()) {
            findings.add(new Finding(
                    Finding.Kind.WARNING,
                    beside.get(0).toString(),
                    "is another table than the one in the database whose name has other cases (%d such tables): the entities quote their names, as by hibernate.globally_quoted_identifiers, and what made the database did not"
                            .formatted(beside.size())));
        }
    }

    /** Everything of a schema that the model has in another one under the same name. */
    private void moved(RenameHint hint, Set<ObjectKey> inLive, Set<ObjectKey> inModel) {
        for (ObjectKey from : inLive) {
            ObjectKey to = new ObjectKey(
                    from.kind(), new QualifiedName(hint.to(), from.name().name()), null);
            boolean owned = live.findSequence(from.name())
                    .filter(it -> it.ownedBy() != null)
                    .isPresent();
            if (hint.from().equals(from.name().schema()) && inModel.contains(to) && !inLive.contains(to) && !owned) {
                decisions.add(new Rename(from, to, "hint"));
            }
        }
    }

    private void columns() {
        List<Sides<Column>> tables = new ArrayList<>();
        for (Table table : live.tables()) {
            QualifiedName now = decisions.after(ObjectKey.table(table.name())).name();
            boolean other = decisions.isTo(ObjectKey.table(table.name())) && now.equals(table.name());
            if (!other) {
                model.schema().findTable(now).ifPresent(it -> tables.add(sides(table, it)));
            }
        }
        tables.forEach(sides -> decisions.takeHints(
                Kind.COLUMN, sides.live().keySet(), sides.model().keySet(), this::columnInModel));
        tables.forEach(it -> former(it, this::inModel));
        List<RenameQuestion> questions = new ArrayList<>();
        tables.forEach(it -> questions.addAll(it.questions(gone(it), come(it))));
        decisions.ask(OneChange.merged(questions, model.provenance()));
        List<RenameQuestion> about = new ArrayList<>();
        tables.forEach(it -> about.addAll(it.questionsAboutKept(pairs(kept(it), unasked(it)))));
        decisions.ask(OneChange.merged(about, model.provenance()));
        tables.forEach(this::noteKept);
        tables.forEach(this::noteDropped);
    }

    private static Sides<Column> sides(Table live, Table model) {
        return new Sides<>(
                keyed(live.columns(), it -> ObjectKey.part(Kind.COLUMN, live.name(), it.name())),
                keyed(model.columns(), it -> ObjectKey.part(Kind.COLUMN, model.name(), it.name())),
                (current, wanted) -> RenameScore.of(live, current, model, wanted));
    }

    /** The second name of a hint about a column; its table may be written by its name before, too. */
    private Optional<ObjectKey> columnInModel(RenameHint.Pair pair) {
        QualifiedName table =
                decisions.after(ObjectKey.table(pair.from().name())).name();
        QualifiedName named = pair.to().name();
        boolean same = named.equals(table) || named.equals(pair.from().name());
        return same
                ? Optional.of(ObjectKey.part(
                        Kind.COLUMN, table, Objects.requireNonNull(pair.to().part())))
                : Optional.empty();
    }

    /** What the key of a thing of the database is in the model, as far as its table is concerned. */
    private ObjectKey inModel(ObjectKey key) {
        QualifiedName table = decisions.after(ObjectKey.table(key.name())).name();
        return key.part() == null ? key : new ObjectKey(key.kind(), table, key.part());
    }

    /** A column that stays although no entity has it, where a new one of its type can't be filled: worth a word. */
    private void noteKept(Sides<Column> sides) {
        for (ObjectKey to : come(sides)) {
            Column wanted = Objects.requireNonNull(sides.model().get(to));
            if (!wanted.required() || wanted.value() != null) {
                continue;
            }
            sides.live().forEach((from, column) -> {
                RenameScore score = sides.score().apply(column, wanted);
                if (score.isPossible() && !score.isStriking() && isKept(sides, from)) {
                    findings.add(new Finding(
                            Finding.Kind.NOTE,
                            to.toString(),
                            "is new and required; if it is %s under another name: --rename %s=%s"
                                    .formatted(Names.of(from), Names.of(from), Names.of(to))));
                }
            });
        }
    }

    /** A column that goes while others come that could hold its values: worth a word where it is not worth a question. */
    private void noteDropped(Sides<Column> sides) {
        List<ObjectKey> come = come(sides);
        for (ObjectKey from : gone(sides)) {
            List<String> possible = come.stream()
                    .filter(it -> score(sides, from, it).isPossible())
                    .map(it -> "--rename %s=%s".formatted(Names.of(from), Names.of(it)))
                    .toList();
            boolean asked = come.stream().anyMatch(it -> score(sides, from, it).isProposed());
            if (!asked && !possible.isEmpty()) {
                findings.add(new Finding(
                        Finding.Kind.WARNING,
                        from.toString(),
                        "is dropped with its values; if it has another name now: " + String.join(", or ", possible)));
            }
        }
    }

    private static RenameScore score(Sides<Column> sides, ObjectKey from, ObjectKey to) {
        return sides.score()
                .apply(
                        Objects.requireNonNull(sides.live().get(from)),
                        Objects.requireNonNull(sides.model().get(to)));
    }

    private void sequences() {
        Sides<Sequence> sides = new Sides<>(
                keyed(live.sequences(), it -> ObjectKey.sequence(it.name())),
                keyed(model.schema().sequences(), it -> ObjectKey.sequence(it.name())),
                RenameScore::of);
        decisions.takeHints(Kind.SEQUENCE, sides.live().keySet(), sides.model().keySet(), it -> Optional.of(it.to()));
        former(sides, Function.identity());
        List<ObjectKey> left = new ArrayList<>(gone(sides));
        left.addAll(kept(sides));
        new FollowingSequences(live, model.schema(), ownership, decisions).follow(left, come(sides));
        List<ObjectKey> gone =
                gone(sides).stream().filter(it -> !goesWithTable(it)).toList();
        decisions.ask(sides.questions(gone, come(sides)));
    }

    /** Whether it is that of a table that is dropped as well, or goes away with one. */
    private boolean goesWithTable(ObjectKey sequence) {
        boolean owned = live.findSequence(sequence.name())
                .filter(it -> it.ownedBy() != null)
                .isPresent();
        return owned
                || live.tables().stream()
                        .filter(it -> model.schema().findTable(it.name()).isEmpty())
                        .anyMatch(it ->
                                sequence.name().name().startsWith(it.name().name() + "_"));
    }

    private <T> void former(Sides<T> sides, Function<ObjectKey, ObjectKey> inModel) {
        for (ObjectKey to : sides.model().keySet()) {
            boolean there = sides.live().keySet().stream()
                    .anyMatch(it -> inModel.apply(it).equals(to));
            if (there || decisions.isTo(to) || !looked.selects(to)) {
                continue;
            }
            FormerName.keys(to, model.formerNames().getOrDefault(to, List.of())).stream()
                    .flatMap(name -> sides.live().keySet().stream()
                            .filter(it -> inModel.apply(it).equals(name)))
                    .filter(it -> !decisions.isFrom(it) && !sides.model().containsKey(inModel.apply(it)))
                    .filter(it -> looked.admits(inModel.apply(it)))
                    .findFirst()
                    .ifPresent(it -> decisions.add(new Rename(it, to, "annotation")));
        }
    }

    /** What the model would drop; what a person said to drop is no question any more. */
    private List<ObjectKey> gone(Sides<?> sides) {
        return sides.live().keySet().stream()
                .filter(it -> !sides.model().containsKey(inModel(it)))
                .filter(it -> !decisions.isFrom(it))
                .filter(it -> ownership.drops(it) && !ownership.drops().contains(it))
                .filter(it -> looked.admits(inModel(it)))
                .toList();
    }

    /** What only the database has, and keeps. */
    private List<ObjectKey> kept(Sides<?> sides) {
        return sides.live().keySet().stream().filter(it -> isKept(sides, it)).toList();
    }

    private boolean isKept(Sides<?> sides, ObjectKey key) {
        return !sides.model().containsKey(inModel(key))
                && !decisions.isFrom(key)
                && !ownership.drops(key)
                && looked.admits(inModel(key));
    }

    /** What the model would make and nothing that goes may have been. */
    private List<ObjectKey> unasked(Sides<?> sides) {
        Set<ObjectKey> asked = decisions.undecided().stream()
                .flatMap(it -> it.candidates().stream())
                .flatMap(it -> it.to().stream())
                .collect(Collectors.toSet());
        return come(sides).stream()
                .filter(it -> !asked.contains(it) && !snapshot.otherRelations().contains(it.name()))
                .toList();
    }

    private static Map<ObjectKey, List<ObjectKey>> pairs(List<ObjectKey> kept, List<ObjectKey> come) {
        Map<ObjectKey, List<ObjectKey>> pairs = new TreeMap<>();
        come.forEach(it -> pairs.put(it, kept));
        return pairs;
    }

    /** What the model would make and is looked at. */
    private List<ObjectKey> come(Sides<?> sides) {
        Set<ObjectKey> there = sides.live().keySet().stream()
                .filter(it -> !decisions.isFrom(it))
                .map(this::inModel)
                .collect(Collectors.toSet());
        return sides.model().keySet().stream()
                .filter(it -> !there.contains(it) && !decisions.isTo(it) && looked.selects(it))
                .toList();
    }

    private static <T> Map<ObjectKey, T> keyed(List<T> things, Function<T, ObjectKey> key) {
        Map<ObjectKey, T> keyed = new TreeMap<>();
        things.forEach(it -> keyed.put(key.apply(it), it));
        return keyed;
    }
}
