// SPDX-License-Identifier: Apache-2.0
package dev.aludel.rename;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.ObjectKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Brings together the questions that one change of the model raises in several tables: a column of a mapped superclass, or
 * of an embeddable, has the same names in each.
 */
final class OneChange {

    private OneChange() {}

    static List<RenameQuestion> merged(List<RenameQuestion> questions, Map<ColumnName, String> provenance) {
        Map<List<String>, List<RenameQuestion>> alike = new LinkedHashMap<>();
        for (RenameQuestion question : questions) {
            alike.computeIfAbsent(signature(question, provenance), it -> new ArrayList<>())
                    .add(question);
        }
        return alike.values().stream().map(OneChange::merged).toList();
    }

    private static List<String> signature(RenameQuestion question, Map<ColumnName, String> provenance) {
        List<String> signature = new ArrayList<>();
        signature.add(question.from().get(0).part() + (question.stays() ? " stays" : " goes"));
        question.candidates().stream()
                .map(it -> it.to().get(0))
                .map(it -> it.part() + " " + attribute(it, provenance))
                .sorted()
                .forEach(signature::add);
        return signature;
    }

    /** The last part of the attribute that a column comes from. */
    private static String attribute(ObjectKey column, Map<ColumnName, String> provenance) {
        String path = provenance.getOrDefault(
                new ColumnName(column.name(), Objects.requireNonNull(column.part())), column.toString());
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static RenameQuestion merged(List<RenameQuestion> questions) {
        RenameQuestion first = questions.get(0);
        if (questions.size() == 1) {
            return first;
        }
        List<ObjectKey> from =
                questions.stream().flatMap(it -> it.from().stream()).toList();
        List<RenameCandidate> candidates = new ArrayList<>();
        for (RenameCandidate candidate : first.candidates()) {
            List<ObjectKey> to = questions.stream()
                    .map(it -> named(
                            it, Objects.requireNonNull(candidate.to().get(0).part())))
                    .toList();
            candidates.add(new RenameCandidate(to, candidate.score(), candidate.reasons()));
        }
        return new RenameQuestion(from, candidates, first.stays());
    }

    private static ObjectKey named(RenameQuestion question, String column) {
        return question.candidates().stream()
                .map(it -> it.to().get(0))
                .filter(it -> column.equals(it.part()))
                .findFirst()
                .orElseThrow();
    }
}
