// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Things of one kind in one place, as the database and the model have them, by name.
 *
 * @param live those in the database
 * @param model those in the model, by the names that they have there
 * @param score how much speaks for two being one
 */
record Sides<T>(Map<ObjectKey, T> live, Map<ObjectKey, T> model, BiFunction<T, T, RenameScore> score) {

    private static final int MOST_ALIKE = 3;

    Sides {
        live = new TreeMap<>(live);
        model = new TreeMap<>(model);
    }

    /** The questions about what is {@code gone}, each with those of {@code come} that it may be; none if nothing is likely. */
    List<RenameQuestion> questions(List<ObjectKey> gone, List<ObjectKey> come) {
        List<RenameQuestion> questions = new ArrayList<>();
        for (ObjectKey from : gone) {
            List<RenameCandidate> candidates = new ArrayList<>();
            boolean asked = false;
            for (ObjectKey to : come) {
                RenameScore points = score.apply(live.get(from), model.get(to));
                asked |= points.isProposed();
                if (points.isPossible()) {
                    candidates.add(new RenameCandidate(List.of(to), points.points(), points.reasons()));
                }
            }
            if (asked) {
                candidates.sort(
                        Comparator.comparing(RenameCandidate::score).reversed().thenComparing(RenameCandidate::name));
                questions.add(new RenameQuestion(List.of(from), candidates, false));
            }
        }
        return questions;
    }

    /**
     * The questions about what stays in the database: each only about that of {@code come} which nothing else there is more
     * like. Where many are equally like it, they are copies, and none of them is asked about.
     */
    List<RenameQuestion> questionsAboutKept(Map<ObjectKey, List<ObjectKey>> likely) {
        Map<ObjectKey, List<RenameCandidate>> candidates = new TreeMap<>();
        likely.forEach((to, kept) -> {
            Map<ObjectKey, RenameScore> scores = new TreeMap<>();
            kept.forEach(it -> scores.put(it, score.apply(live.get(it), model.get(to))));
            int best = scores.values().stream()
                    .filter(RenameScore::isStriking)
                    .mapToInt(RenameScore::points)
                    .max()
                    .orElse(0);
            scores.values().removeIf(it -> !it.isStriking() || it.points() < best);
            if (scores.size() <= MOST_ALIKE) {
                scores.forEach((from, points) -> candidates
                        .computeIfAbsent(from, it -> new ArrayList<>())
                        .add(new RenameCandidate(List.of(to), points.points(), points.reasons())));
            }
        });
        List<RenameQuestion> questions = new ArrayList<>();
        candidates.forEach((from, its) -> {
            its.sort(Comparator.comparing(RenameCandidate::score).reversed().thenComparing(RenameCandidate::name));
            questions.add(new RenameQuestion(List.of(from), its, true));
        });
        return questions;
    }
}
