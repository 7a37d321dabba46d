// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.rename.RenameHint.Pair;
import dev.aludel.schema.ObjectKey;
import dev.aludel.schema.ObjectKey.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has been decided so far, by hints and by answers. */
final class Decisions {

    private final List<RenameHint> open;

    private final RenameChoice choice;

    private final Map<ObjectKey, Rename> byFrom = new LinkedHashMap<>();

    private final Set<ObjectKey> taken = new TreeSet<>();

    private final List<RenameQuestion> undecided = new ArrayList<>();

    Decisions(List<RenameHint> hints, RenameChoice choice) {
        this.open = new ArrayList<>(hints);
        this.choice = choice;
    }

    void add(Rename rename) {
        byFrom.put(rename.from(), rename);
        taken.add(rename.to());
    }

    boolean isFrom(ObjectKey key) {
        return byFrom.containsKey(key);
    }

    boolean isTo(ObjectKey key) {
        return taken.contains(key);
    }

    /** What the model calls a thing of the database. */
    ObjectKey after(ObjectKey key) {
        Rename rename = byFrom.get(key);
        return rename == null ? key : rename.to();
    }

    List<Rename> renames() {
        return List.copyOf(byFrom.values());
    }

    List<RenameQuestion> undecided() {
        return List.copyOf(undecided);
    }

    /** Takes the hints of a kind that fit; the names in the model are as {@code inModel} reads them. */
    void takeHints(Kind kind, Set<ObjectKey> live, Set<ObjectKey> model, Function<Pair, Optional<ObjectKey>> inModel) {
        Map<RenameHint, Rename> fitting = new LinkedHashMap<>();
        for (RenameHint hint : open) {
            hint.as(kind)
                    .filter(it -> live.contains(it.from()))
                    .flatMap(it -> inModel.apply(it).map(to -> new Rename(it.from(), to, "hint")))
                    .filter(it -> model.contains(it.to()) && !it.from().equals(it.to()))
                    .ifPresent(it -> fitting.put(hint, it));
        }
        Set<ObjectKey> from =
                fitting.values().stream().map(Rename::from).collect(Collectors.toCollection(TreeSet::new));
        fitting.forEach((hint, rename) -> {
            boolean twice = isFrom(rename.from()) || isTo(rename.to());
            refuseIf(twice, hint, "another hint names one of the two");
            boolean there = live.stream()
                    .filter(it -> inModel.apply(new Pair(it, it))
                            .filter(rename.to()::equals)
                            .isPresent())
                    .anyMatch(it -> !from.contains(it));
            refuseIf(there, hint, "the database has " + rename.to() + " already");
            add(rename);
            open.remove(hint);
        });
    }

    private static void refuseIf(boolean unfit, RenameHint hint, String reason) {
        if (unfit) {
            throw new UnknownRenameException(hint.text(), reason);
        }
    }

    /** The hints of a kind, which are then dealt with. */
    List<RenameHint> takeAll(Kind kind) {
        List<RenameHint> taken = open.stream().filter(it -> it.kind() == kind).toList();
        open.removeAll(taken);
        return taken;
    }

    /** Passes if every hint was of use; else with the reason why not. */
    void requireAllUsed(Function<RenameHint, String> reason) {
        for (RenameHint hint : open) {
            throw new UnknownRenameException(hint.text(), reason.apply(hint));
        }
    }

    /** Asks, one after the other; what is taken by an answer is no candidate any more. */
    void ask(List<RenameQuestion> questions) {
        for (RenameQuestion question : questions) {
            List<RenameCandidate> left = question.candidates().stream()
                    .filter(it -> it.to().stream().noneMatch(this::isTo))
                    .toList();
            if (!left.isEmpty()) {
                decide(new RenameQuestion(question.from(), left, question.stays()));
            }
        }
    }

    private void decide(RenameQuestion question) {
        RenameAnswer answer = choice.decide(question);
        RenameCandidate candidate = answer.candidate();
        if (candidate != null) {
            for (int i = 0; i < question.from().size(); i++) {
                add(new Rename(question.from().get(i), candidate.to().get(i), "asked"));
            }
        } else if (answer.kind() == RenameAnswer.Kind.UNDECIDED) {
            undecided.add(question);
        }
    }
}
